import type { Migration } from '../migration.ts';

// What guardians decide on, each alone. What is asked, decided and given lies as payloads under shred keys of the report
// concerned, so that they go with it.
export const acts: Migration = {
  name: '0023-acts',
  statements: (types) => [
    `create table guardian_acts (
      ref ${types.text} primary key,
      act ${types.text} not null check (act in ('opening', 'notice', 'extension', 'order', 'check')),
      desk ${types.text} not null,
      account ${types.text} not null,
      mailbox ${types.text} not null,
      case_id ${types.text},
      block ${types.integer} not null,
      threshold ${types.integer} not null check (threshold >= 2),
      day ${types.text} not null,
      closes_on ${types.text} not null,
      state ${types.text} not null check (state in ('open', 'granted', 'refused', 'ended')),
      closed_on ${types.text},
      seal ${types.text},
      seal_of ${types.text} check (seal_of in ('name', 'original')),
      seal_payload ${types.integer},
      until_day ${types.text},
      opening ${types.text},
      own ${types.integer},
      check ((state = 'open') = (closed_on is null))
    )`,
    'create index guardian_acts_by_mailbox on guardian_acts (mailbox)',
    'create index guardian_acts_by_account on guardian_acts (account)',
    `create table act_envelopes (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      slot ${types.integer} not null,
      payload ${types.integer} not null,
      primary key (mailbox, ref, slot)
    )`,
    `create table act_votes (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      slot ${types.integer} not null,
      result ${types.text} not null check (result in ('granted', 'refused')),
      day ${types.text} not null,
      primary key (mailbox, ref, slot)
    )`,
    `create table act_decisions (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      slot ${types.integer} not null,
      reader ${types.integer} not null,
      payload ${types.integer} not null,
      primary key (mailbox, ref, slot, reader)
    )`,
    `create table act_shares (
      mailbox ${types.text} not null,
      ref ${types.text} not null,
      slot ${types.integer} not null,
      seal ${types.text} not null,
      payload ${types.integer} not null,
      primary key (mailbox, ref, slot, seal)
    )`,
  ],
};
