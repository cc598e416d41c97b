import type { Migration } from '../migration.ts';

// From which day deadlines run says nothing that the due day and the published rules do not say together.
export const time: Migration = {
  name: '0015-time',
  statements: (types) => [`alter table cases add column clock_from ${types.text}`],
};
