import type { Migration } from '../migration.ts';

// How far a case is decided. What it was decided on is sealed, among the case's records.
export const deciding: Migration = {
  name: '0014-deciding',
  statements: (types) => [
    `alter table cases add column vetted ${types.integer} check (vetted in (0, 1, 2))`,
    `alter table cases add column vetted_on ${types.text}`,
    `alter table cases add column needs_two ${types.boolean}`,
    `alter table cases add column proposed ${types.text}`,
    `alter table cases add column proposed_by ${types.text}`,
    'update cases set vetted = 0, needs_two = false where content is not null',
  ],
};
