import { appendOnly, type Migration } from '../migration.ts';

// Blocks of guardians were a file beside one server; several servers share a database. The seed of a slot lies here only
// wrapped for its holder, and not at all where they keep it on paper.
export const guardians: Migration = {
  name: '0022-guardians',
  statements: (types, engine) => [
    `create table guardian_blocks (
      version ${types.integer} primary key,
      from_day ${types.text} not null,
      day ${types.text} not null,
      block ${types.bytes} not null
    )`,
    ...appendOnly('guardian_blocks', engine),
    `create table slot_keys (
      slot_key ${types.text} not null,
      account ${types.text} not null references accounts (account),
      attestation ${types.text} not null,
      wrap ${types.bytes},
      primary key (slot_key, account)
    )`,
    'create index slot_keys_by_account on slot_keys (account)',
  ],
};
