import type { Migration } from '../migration.ts';

// Apart from `cases`, so that what the desk reads never touches it.
export const nameSeals: Migration = {
  name: '0010-name-seals',
  statements: (types) => [
    `create table name_seals (
      mailbox ${types.text} primary key,
      payload ${types.integer} not null,
      purge_on ${types.text} not null
    )`,
    'create index name_seals_by_day on name_seals (purge_on)',
  ],
};
