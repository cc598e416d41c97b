import type { Migration } from '../migration.ts';

// Checks of sealed names: which seals each is about, by the hashes of their files. No name is in any of it, and what a seal's row says
// goes with its report.
export const checks: Migration = {
  name: '0045-checks',
  statements: (types) => [
    `create table check_draws (
      account ${types.text} primary key,
      ref ${types.text} not null,
      size ${types.integer} not null,
      root ${types.text} not null
    )`,
    `create table checks (
      ref ${types.text} primary key,
      months ${types.json} not null,
      seals ${types.integer} not null,
      drawn ${types.integer} not null,
      asked_on ${types.text} not null,
      granted_on ${types.text},
      done_on ${types.text}
    )`,
    `create table check_seals (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      seal ${types.text} not null,
      seal_of ${types.text} not null,
      payload ${types.integer} not null,
      primary key (ref, seal)
    )`,
    'create index check_seals_by_mailbox on check_seals (mailbox)',
    `create table check_results (
      ref ${types.text} not null,
      slot ${types.integer} not null,
      payload ${types.integer} not null,
      primary key (ref, slot)
    )`,
  ],
};
