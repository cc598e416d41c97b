import { appendOnly, type Migration } from '../migration.ts';

// The outbox takes entries in the transaction of the event that they tell of; the sequencer moves them into
// the log. Everything of the log itself is append-only: partial tiles are computed, never stored.
export const log: Migration = {
  name: '0003-log',
  statements: (types, engine) => [
    `create table log_outbox (
      id ${types.serial},
      line ${types.text} not null,
      kind ${types.text} not null check (kind in ('act', 'report', 'event')),
      day ${types.text} not null
    )`,
    'create index log_outbox_waiting on log_outbox (kind, day)',
    `create table log_leaves (
      position ${types.integer} primary key,
      line ${types.text} not null,
      hash ${types.bytes} not null unique check (length(hash) = 32)
    )`,
    `create table log_tiles (
      level ${types.integer} not null,
      tile ${types.integer} not null,
      hashes ${types.bytes} not null check (length(hashes) = 8192),
      root ${types.bytes} not null check (length(root) = 32),
      primary key (level, tile)
    )`,
    `create table log_roots (
      size ${types.integer} primary key,
      root ${types.bytes} not null check (length(root) = 32),
      day ${types.text} not null
    )`,
    // The secret from which a batch's filling entries come; guardians get it later to explain every leaf.
    `create table log_batches (
      first ${types.integer} primary key,
      entries ${types.integer} not null,
      filled ${types.integer} not null,
      day ${types.text} not null,
      secret ${types.bytes} not null check (length(secret) = 32)
    )`,
    ...['log_leaves', 'log_tiles', 'log_roots', 'log_batches'].flatMap((table) => appendOnly(table, engine)),
  ],
};
