import type { Migration } from '../migration.ts';

// Which roles an account holds beside its desk's, who did what with a case, and what a desk's recovery needs.
// The database itself refuses roles that conflict, whoever writes them.
export const roles: Migration = {
  name: '0012-roles',
  statements: (types) => [
    `create table account_roles (
      account ${types.text} primary key references accounts (account),
      recipient ${types.text} not null,
      verify ${types.text} not null,
      at_desk ${types.boolean} not null,
      guardian ${types.boolean} not null,
      panel ${types.boolean} not null,
      paymaster ${types.boolean} not null,
      editor ${types.boolean} not null,
      administrator ${types.boolean} not null,
      check (not (guardian and (at_desk or administrator))),
      check (not (paymaster and (at_desk or panel)))
    )`,
    // Whoever led a desk until now kept its accounts as well.
    `insert into account_roles
      select account, recipient, verify, state <> 'left', false, false, false, false,
        role = 'lead' and state = 'admitted'
      from members`,
    `create table programme_invitations (
      id ${types.text} primary key,
      account ${types.text} not null,
      name ${types.text} not null,
      roles ${types.json} not null,
      state ${types.text} not null check (state in ('open', 'accepted', 'withdrawn')),
      expires_on ${types.text} not null,
      token_hash ${types.text} not null
    )`,
    `create unique index programme_invitations_standing on programme_invitations (account)
      where state = 'open'`,
    // Days only, and no order within one: the log says that somebody read a case, not when they sat there.
    `create table access_log (
      day ${types.text} not null,
      case_id ${types.text} not null,
      account ${types.text} not null,
      act ${types.text} not null,
      desk ${types.text} not null,
      primary key (day, case_id, account, act)
    )`,
    `create table recovery_shares (
      desk ${types.text} not null references desks (id),
      account ${types.text} not null references accounts (account),
      share ${types.bytes} not null,
      primary key (desk, account)
    )`,
    `create table recovery_epoch_wraps (
      desk ${types.text} not null,
      epoch ${types.integer} not null,
      wrap ${types.bytes} not null,
      primary key (desk, epoch),
      foreign key (desk, epoch) references epochs (desk, epoch)
    )`,
    `create table recovery_case_wraps (
      mailbox ${types.text} primary key,
      wrap ${types.bytes} not null
    )`,
    `create table recovery_requests (
      id ${types.text} primary key,
      desk ${types.text} not null references desks (id),
      account ${types.text} not null references accounts (account),
      day ${types.text} not null
    )`,
    `create table recovery_answers (
      request ${types.text} not null references recovery_requests (id),
      account ${types.text} not null references accounts (account),
      share ${types.bytes} not null,
      primary key (request, account)
    )`,
  ],
};
