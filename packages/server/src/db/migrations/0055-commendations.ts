import type { Migration } from '../migration.ts';

// Keys that sign commendations openly, their secret halves apart from them, and what commendations were given for. No row of that says
// when or to whom, and neither may their order: on SQLite they lie by their random key.
export const commendations: Migration = {
  name: '0055-commendations',
  statements: (types, engine) => [
    `create table credential_keys (
      kid ${types.text} primary key,
      from_day ${types.text} not null,
      until_day ${types.text} not null,
      revoked_on ${types.text},
      title ${types.json} not null,
      url ${types.text} not null,
      modulus ${types.text} not null
    )`,
    `create table credential_secrets (
      kid ${types.text} primary key,
      keeper ${types.text} not null,
      handle ${types.text} not null
    )`,
    `create table spent_commendations (
      key ${types.text} primary key,
      kid ${types.text} not null,
      until_day ${types.text} not null,
      answer ${types.text},
      answer_until ${types.text},
      check ((answer is null) = (answer_until is null))
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
  ],
};
