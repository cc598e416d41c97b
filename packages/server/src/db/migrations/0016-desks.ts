import type { Migration } from '../migration.ts';

// Desks in the order in which the programme names them: the first takes what is sent to none in particular.
export const desks: Migration = {
  name: '0016-desks',
  statements: (types) => [`alter table desks add column position ${types.integer} not null default 0`],
};
