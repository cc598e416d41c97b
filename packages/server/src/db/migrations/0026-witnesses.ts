import type { Migration } from '../migration.ts';

// What outsiders have said of the log's heads: one line below a checkpoint each. Published, like the log itself.
export const witnesses: Migration = {
  name: '0026-witnesses',
  statements: (types) => [
    `create table log_cosignatures (
      size ${types.integer} not null,
      witness ${types.text} not null,
      line ${types.text} not null,
      primary key (size, witness)
    )`,
  ],
};
