import type { Migration } from '../migration.ts';

// Staff accounts, and the rosters by which browsers know each other's keys. What signs in is kept as hashes
// only; keyrings are sealed files. No table here grows with reports, so none needs distributing.
export const accounts: Migration = {
  name: '0005-accounts',
  statements: (types) => [
    `create table setup_links (
      desk ${types.text} primary key references desks (id),
      token_hash ${types.text} not null
    )`,
    `create table accounts (
      account ${types.text} primary key,
      name ${types.text} not null,
      salt ${types.bytes} not null check (length(salt) = 16),
      sign_in_hash ${types.bytes} not null check (length(sign_in_hash) = 32),
      keyring ${types.bytes} not null
    )`,
    `create table members (
      desk ${types.text} not null references desks (id),
      account ${types.text} not null references accounts (account),
      role ${types.text} not null,
      state ${types.text} not null check (state in ('accepted', 'admitted', 'left')),
      recipient ${types.text} not null,
      verify ${types.text} not null,
      primary key (desk, account)
    )`,
    'create index members_of_account on members (account)',
    `create table roster_frames (
      desk ${types.text} not null references desks (id),
      position ${types.integer} not null check (position >= 0),
      frame ${types.bytes} not null,
      primary key (desk, position)
    )`,
    `create table invitations (
      id ${types.text} primary key,
      desk ${types.text} not null references desks (id),
      account ${types.text} not null,
      name ${types.text} not null,
      role ${types.text} not null,
      state ${types.text} not null check (state in ('open', 'accepted', 'admitted', 'withdrawn')),
      expires_on ${types.text} not null,
      secret ${types.bytes} not null,
      mac ${types.bytes} check (length(mac) = 32)
    )`,
    // One standing invitation an account.
    `create unique index invitations_standing on invitations (account) where state in ('open', 'accepted')`,
    `create table sessions (
      id ${types.text} primary key,
      token_hash ${types.text} not null unique,
      account ${types.text} not null references accounts (account),
      passkey ${types.text},
      started_on ${types.text} not null,
      ends_on ${types.text} not null
    )`,
    'create index sessions_of_account on sessions (account)',
    `create table passkeys (
      id ${types.text} primary key,
      account ${types.text} not null references accounts (account),
      public_key ${types.bytes} not null,
      counter ${types.integer} not null,
      transports ${types.json} not null,
      keyring ${types.bytes} not null,
      added_on ${types.text} not null
    )`,
    'create index passkeys_of_account on passkeys (account)',
    `create table spent_challenges (
      hash ${types.text} primary key,
      day ${types.text} not null
    )`,
  ],
};
