import type { Migration } from '../migration.ts';

// What a desk recommends, and what each member of the panel decides. What is said lies as payloads under shred keys of the
// report, so that it goes with it; an offer alone outlives the report, until it can no longer be claimed. And statements
// of one more kind: who is in the panel.
export const panel: Migration = {
  name: '0053-panel',
  statements: (types) => [
    `create table case_facts (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      account ${types.text} not null,
      day ${types.text} not null,
      record ${types.text} not null,
      primary key (mailbox, ref)
    )`,
    `create table awards (
      ref ${types.text} primary key,
      mailbox ${types.text} not null,
      desk ${types.text} not null,
      account ${types.text} not null,
      verifier ${types.text} not null,
      facts ${types.text} not null,
      kind ${types.text} not null check (kind in ('money', 'commendation')),
      amount ${types.integer} check (amount > 0),
      currency ${types.text},
      band ${types.text},
      level ${types.integer} check (level in (1, 2, 3)),
      approvals ${types.integer} not null check (approvals >= 1),
      day ${types.text} not null,
      closes_on ${types.text} not null,
      state ${types.text} not null check (state in ('open', 'granted', 'refused', 'ended')),
      closed_on ${types.text},
      offered_on ${types.text},
      offer_until ${types.text},
      own ${types.integer} not null,
      check (account <> verifier),
      check ((offered_on is null) = (offer_until is null)),
      check (offered_on is null or state = 'granted'),
      check ((state = 'open') = (closed_on is null)),
      check ((kind = 'money') = (amount is not null)),
      check ((kind = 'money') = (currency is not null)),
      check ((kind = 'money') = (band is not null)),
      check ((kind = 'commendation') = (level is not null)),
      check (kind <> 'money' or approvals >= 2)
    )`,
    'create index awards_by_mailbox on awards (mailbox)',
    `create table award_readers (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      account ${types.text} not null,
      payload ${types.integer} not null,
      has_stepped_back ${types.boolean} not null,
      primary key (mailbox, ref, account)
    )`,
    'create index award_readers_by_account on award_readers (account)',
    `create table award_votes (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      account ${types.text} not null,
      result ${types.text} not null check (result in ('granted', 'refused')),
      day ${types.text} not null,
      primary key (mailbox, ref, account)
    )`,
    `create table award_decisions (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      account ${types.text} not null,
      reader ${types.text} not null,
      payload ${types.integer} not null,
      primary key (mailbox, ref, account, reader)
    )`,
    `create table award_offers (
      mailbox ${types.text} not null,
      hash ${types.text} not null,
      ref ${types.text} not null unique,
      message ${types.text} not null,
      kind ${types.text} not null check (kind in ('money', 'commendation')),
      amount ${types.integer} check (amount > 0),
      currency ${types.text},
      level ${types.integer} check (level in (1, 2, 3)),
      day ${types.text} not null,
      until_day ${types.text} not null,
      claimed_on ${types.text},
      primary key (mailbox, hash),
      check ((kind = 'money') = (amount is not null)),
      check ((kind = 'money') = (currency is not null)),
      check ((kind = 'commendation') = (level is not null))
    )`,
    'alter table statements rename to statements_before',
    `create table statements (
      kind ${types.text} not null check (kind in ('site', 'demands', 'panel')),
      sequence ${types.integer} not null,
      day ${types.text} not null,
      expires ${types.text} not null,
      bytes ${types.bytes} not null,
      note ${types.text},
      primary key (kind, sequence)
    )`,
    `insert into statements (kind, sequence, day, expires, bytes, note)
      select kind, sequence, day, expires, bytes, note from statements_before`,
    'drop table statements_before',
  ],
};
