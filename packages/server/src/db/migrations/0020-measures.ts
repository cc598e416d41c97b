import type { Migration } from '../migration.ts';

// Counters by desk and month, and by nothing else: no account, no case, no day. They outlive what they counted.
export const measures: Migration = {
  name: '0020-measures',
  statements: (types) => [
    `create table measures (
      desk ${types.text} not null,
      month ${types.text} not null,
      measure ${types.text} not null,
      part ${types.text} not null,
      count ${types.integer} not null,
      primary key (desk, month, measure, part)
    )`,
  ],
};
