import type { Migration } from '../migration.ts';

// What is told to followers on other servers. Of a follower there is a keyed hash alone, and of all followers on one server
// the one address to which what is published goes.
export const fediverse: Migration = {
  name: '0081-fediverse',
  statements: (types) => [
    `create table fediverse_key (
      id ${types.integer} primary key check (id = 1),
      sealed ${types.bytes} not null
    )`,
    `create table fediverse_inboxes (
      inbox ${types.text} primary key,
      failing_since ${types.text},
      attempts ${types.integer} not null default 0,
      rests_until ${types.integer} not null default 0
    )`,
    `create table fediverse_followers (
      follower ${types.text} primary key,
      inbox ${types.text} not null
    )`,
    'create index fediverse_followers_by_inbox on fediverse_followers (inbox)',
    `create table fediverse_posts (
      kind ${types.text} not null,
      id ${types.text} not null,
      edition ${types.integer} not null,
      digest ${types.text} not null,
      day ${types.text} not null,
      is_shown ${types.boolean} not null,
      primary key (kind, id)
    )`,
    `create table fediverse_deliveries (
      inbox ${types.text} not null,
      kind ${types.text} not null,
      id ${types.text} not null,
      edition ${types.integer} not null,
      act ${types.text} not null check (act in ('create', 'update', 'delete')),
      digest ${types.text} not null,
      primary key (inbox, kind, id, edition)
    )`,
  ],
};
