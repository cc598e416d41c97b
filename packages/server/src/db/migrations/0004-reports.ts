import type { Migration } from '../migration.ts';

// Everything here is keyed by the mailbox, which is also the report's id. What a report says is in payloads.
export const reports: Migration = {
  name: '0004-reports',
  statements: (types) => [
    `create table reports (
      mailbox ${types.text} primary key,
      desk ${types.text} not null,
      epoch ${types.integer} not null,
      day ${types.text} not null,
      bytes ${types.integer} not null,
      urgent ${types.boolean} not null,
      screen_by ${types.integer},
      commitment ${types.bytes} not null check (length(commitment) = 32),
      body ${types.text} not null,
      envelope ${types.text} not null,
      promise ${types.text} not null,
      payload ${types.integer},
      state ${types.text} not null check (state in
        ('received', 'opened', 'second-review', 'passed-on', 'finished', 'withdrawn', 'purged')),
      opened_day ${types.text},
      answer_by ${types.text},
      purge_on ${types.text}
    )`,
    // Reports that nobody has opened yet: the desk's queue.
    `create index reports_waiting on reports (desk, day) where state = 'received'`,
    `create table messages (
      mailbox ${types.text} not null,
      position ${types.integer} not null,
      id ${types.text} not null,
      direction ${types.text} not null check (direction in ('in', 'out')),
      epoch ${types.integer} not null,
      day ${types.text} not null,
      bytes ${types.integer} not null,
      payload ${types.integer},
      primary key (mailbox, position),
      unique (mailbox, id)
    )`,
    `create table kept_notes (
      mailbox ${types.text} primary key,
      id ${types.text} not null,
      payload ${types.integer} not null
    )`,
    `create table report_events (
      mailbox ${types.text} not null,
      position ${types.integer} not null,
      line ${types.text} not null,
      primary key (mailbox, position)
    )`,
  ],
};
