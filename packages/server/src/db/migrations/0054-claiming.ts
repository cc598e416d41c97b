import type { Migration } from '../migration.ts';

// Claims of what has been offered. All of it stays when the report goes: who has been offered something can claim it,
// and ask again for what they were given, for as long as the reporter's own notes are kept.
export const claiming: Migration = {
  name: '0054-claiming',
  statements: (types) => [
    `create table claim_states (
      mailbox ${types.text} primary key,
      id ${types.text} not null,
      payload ${types.integer} not null
    )`,
    `create table voucher_claims (
      hash ${types.text} primary key,
      mailbox ${types.text} not null,
      request ${types.text} not null,
      payload ${types.integer} not null
    )`,
    'create index voucher_claims_by_mailbox on voucher_claims (mailbox)',
    `create table voucher_counts (
      kid ${types.text} primary key,
      issued ${types.integer} not null
    )`,
  ],
};
