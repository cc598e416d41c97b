import type { Migration } from '../migration.ts';

// Payloads are kept in the order of insertion: large values under a random key cost half the intake rate.
// The key of a payload is apart from it, so that backups of the data can leave the keys out.
export const payloads: Migration = {
  name: '0001-payloads',
  statements: (types, engine) => (engine === 'sqlite' ? onSqlite() : onPostgres(types.text)),
};

function onSqlite(): string[] {
  return [
    `create table payloads (
      id integer primary key autoincrement,
      mailbox text not null,
      bytes blob not null
    )`,
    `create table shred_keys (
      payload integer primary key,
      mailbox text not null,
      outlives_report boolean not null,
      key blob not null check (length(key) = 32)
    )`,
    'create index shred_keys_of_mailbox on shred_keys (mailbox)',
  ];
}

function onPostgres(text: string): string[] {
  return [
    `create table payloads (
      id bigint generated always as identity,
      mailbox ${text} not null,
      bytes bytea not null,
      primary key (mailbox, id)
    )`,
    // Ciphertext does not compress; trying to costs time.
    'alter table payloads alter column bytes set storage external',
    `create table shred_keys (
      payload bigint not null,
      mailbox ${text} not null,
      outlives_report boolean not null,
      key bytea not null check (length(key) = 32),
      primary key (mailbox, payload)
    )`,
  ];
}
