import type { Migration } from '../migration.ts';

// Issuing keys that sign no more, as published: every list that an edition of the descriptor has named.
export const issuedLists: Migration = {
  name: '0075-issued-lists',
  statements: (types) => [
    `create table issued_lists (
      hash ${types.text} primary key,
      bytes ${types.bytes} not null
    )`,
  ],
};
