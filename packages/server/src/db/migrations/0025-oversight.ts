import type { Migration } from '../migration.ts';

// What guardians watch over: samples of finished cases, deadlines that were met too late, and how much went on which day.
// A sample's row stays when its case is deleted, without the case's mailbox: otherwise a desk that never delivers one
// would only have to wait.
export const oversight: Migration = {
  name: '0025-oversight',
  statements: (types) => [
    `create table samples (
      id ${types.text} primary key,
      mailbox ${types.text},
      case_id ${types.text} not null,
      desk ${types.text} not null,
      reason ${types.text} not null,
      drawn_on ${types.text} not null,
      due_on ${types.text} not null,
      delivered_on ${types.text},
      payload ${types.integer}
    )`,
    'create index samples_by_mailbox on samples (mailbox)',
    `create table missed_deadlines (
      case_id ${types.text} not null,
      kind ${types.text} not null,
      due_on ${types.text} not null,
      desk ${types.text} not null,
      done_on ${types.text} not null,
      primary key (case_id, kind, due_on)
    )`,
    `create table purge_days (
      day ${types.text} not null,
      desk ${types.text} not null,
      cases ${types.integer} not null,
      primary key (day, desk)
    )`,
  ],
};
