import type { Migration } from '../migration.ts';

// A report stays where it first went, and its case is at the desk that has it now. Whose epoch a message is sealed to has
// to be known of each: null is the first desk's. What a desk gave away it still lists, as a bare row.
export const moving: Migration = {
  name: '0021-moving',
  statements: (types) => [
    `alter table messages add column desk ${types.text}`,
    `create table case_moves (
      id ${types.text} primary key,
      mailbox ${types.text} not null,
      desk ${types.text} not null
    )`,
    'create index case_moves_of_desk on case_moves (desk)',
    'create index case_moves_by_mailbox on case_moves (mailbox)',
  ],
};
