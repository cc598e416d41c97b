import type { Migration } from '../migration.ts';

// Everything but the wraps of epochs is keyed by the mailbox, beside the report's own row. No column says
// anything of what a report is about until the desk has finished it.
export const desk: Migration = {
  name: '0006-desk',
  statements: (types) => [
    `create table epoch_wraps (
      desk ${types.text} not null,
      epoch ${types.integer} not null,
      account ${types.text} not null references accounts (account),
      wrap ${types.bytes} not null,
      primary key (desk, epoch, account),
      foreign key (desk, epoch) references epochs (desk, epoch)
    )`,
    `create table claims (
      mailbox ${types.text} primary key,
      claimant ${types.text} not null
    )`,
    `create table cases (
      mailbox ${types.text} primary key,
      id ${types.text} not null,
      desk ${types.text} not null,
      recipient ${types.text},
      has_seal ${types.boolean},
      claimant ${types.text},
      due_on ${types.text},
      disposition ${types.text},
      category ${types.text},
      cluster ${types.text},
      content ${types.integer},
      card ${types.integer},
      card_epoch ${types.integer}
    )`,
    'create index cases_by_id on cases (id)',
    'create index cases_of_desk on cases (desk)',
    `create table case_wraps (
      mailbox ${types.text} not null,
      account ${types.text} not null,
      wrap ${types.bytes} not null,
      primary key (mailbox, account)
    )`,
    `create table case_copies (
      mailbox ${types.text} not null,
      message ${types.text} not null,
      payload ${types.integer} not null,
      primary key (mailbox, message)
    )`,
    `create table case_notes (
      mailbox ${types.text} not null,
      id ${types.text} not null,
      day ${types.text} not null,
      payload ${types.integer} not null,
      primary key (mailbox, id)
    )`,
  ],
};
