import type { Migration } from '../migration.ts';

// Where members are told that something waits, and what has been sent. A time stands here only while the pager
// rests: a quarter of an hour at most.
export const attention: Migration = {
  name: '0018-attention',
  statements: (types) => [
    `create table notices (
      account ${types.text} primary key references accounts (account),
      mail ${types.text},
      language ${types.text} not null,
      on_call ${types.boolean} not null
    )`,
    // Of each desk the last batch of mail: its day and which of the day's batches.
    `create table notice_batches (
      desk ${types.text} primary key,
      day ${types.text} not null,
      slot ${types.integer} not null
    )`,
    `create table pager_rests (
      desk ${types.text} primary key,
      rests_until ${types.integer} not null
    )`,
    // Urgent reports that the pager has told of, until they are looked at.
    `create table paged (
      mailbox ${types.text} primary key
    )`,
    `create table notice_failures (
      way ${types.text} primary key check (way in ('mail', 'webhook')),
      day ${types.text} not null,
      code ${types.text} not null
    )`,
  ],
};
