import type { Migration } from '../migration.ts';

// PostgreSQL's planner keeps samples of column values in a table of its own, where no purge reaches them: of
// shred keys and of what they open it keeps none.
const WITHOUT_SAMPLES = [
  'alter table shred_keys alter column key set statistics 0',
  'alter table payloads alter column bytes set statistics 0',
];

export const retention: Migration = {
  name: '0007-retention',
  statements: (types, engine) => [
    // What a reporter keeps for themself outlives their report, but not for ever.
    `create table tombstones (
      mailbox ${types.text} primary key,
      kept_until ${types.text} not null
    )`,
    'create index reports_due on reports (purge_on) where purge_on is not null',
    ...(engine === 'sqlite' ? [] : WITHOUT_SAMPLES),
  ],
};
