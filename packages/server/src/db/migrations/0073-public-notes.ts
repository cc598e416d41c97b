import type { Migration } from '../migration.ts';

// What desks tell editors that the public could be told of how something ended: no case, no desk, no member.
export const publicNotes: Migration = {
  name: '0073-public-notes',
  statements: (types) => [
    `create table public_notes (
      id ${types.text} primary key,
      day ${types.text} not null,
      advisory ${types.text},
      helped ${types.integer} not null check (helped >= 0),
      text ${types.text} not null,
      check (advisory is not null or helped = 0)
    )`,
  ],
};
