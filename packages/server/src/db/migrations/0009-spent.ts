import type { Migration } from '../migration.ts';

// What has paid for being let in while the line was busy. No row says for which report, and neither may their order:
// on SQLite rows lie by their random key, where a number of their own would count along with the reports'.
export const spent: Migration = {
  name: '0009-spent',
  statements: (types, engine) => [
    `create table spent (
      key ${types.text} primary key,
      kind ${types.text} not null check (kind in ('work', 'pass')),
      until_day ${types.text} not null
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
    'create index spent_until on spent (until_day)',
  ],
};
