import type { Migration } from '../migration.ts';

// What has paid for being let in while the line was busy. No row says for which report.
export const spent: Migration = {
  name: '0009-spent',
  statements: (types) => [
    `create table spent (
      key ${types.text} primary key,
      kind ${types.text} not null check (kind in ('work', 'pass')),
      until_day ${types.text} not null
    )`,
    'create index spent_until on spent (until_day)',
  ],
};
