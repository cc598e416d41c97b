import type { Migration } from '../migration.ts';

// Who reads what of a case: how its report and each later message were scrubbed, the desk's own words for them, and who
// has stepped back. Restricted originals lie apart, as name seals do.
export const scrub: Migration = {
  name: '0013-scrub',
  statements: (types) => [
    `alter table cases add column scrub ${types.text} check (scrub in ('no-name', 'restricted', 'kept'))`,
    `alter table cases add column summary ${types.integer}`,
    `alter table cases add column extract ${types.integer}`,
    `alter table case_copies add column scrub ${types.text} check (scrub in ('no-name', 'restricted', 'kept'))`,
    `alter table case_notes add column original ${types.text}`,
    `create table own_notes (
      mailbox ${types.text} not null,
      id ${types.text} not null,
      account ${types.text} not null,
      day ${types.text} not null,
      payload ${types.integer} not null,
      primary key (mailbox, id)
    )`,
    `create table original_seals (
      mailbox ${types.text} not null,
      original ${types.text} not null,
      payload ${types.integer} not null,
      purge_on ${types.text} not null,
      primary key (mailbox, original)
    )`,
    'create index original_seals_by_day on original_seals (purge_on)',
    `create table recusals (
      mailbox ${types.text} not null,
      account ${types.text} not null,
      primary key (mailbox, account)
    )`,
  ],
};
