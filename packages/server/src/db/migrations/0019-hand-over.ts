import type { Migration } from '../migration.ts';

// To which body what was handed over when, as the log says in public too. What left is sealed, among the case's records.
export const handOver: Migration = {
  name: '0019-hand-over',
  statements: (types) => [
    `create table bodies (
      id ${types.text} primary key,
      name ${types.text} not null,
      recipient ${types.text} not null
    )`,
    `create table hand_overs (
      mailbox ${types.text} not null,
      package ${types.text} not null,
      body ${types.text} not null,
      day ${types.text} not null,
      primary key (mailbox, package)
    )`,
    `alter table cases add column hastened_by ${types.text}`,
    `alter table cases add column hastened_with ${types.text}`,
  ],
};
