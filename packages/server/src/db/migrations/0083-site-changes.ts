import type { Migration } from '../migration.ts';

// Every process asks each second whether the site has changed. However much editors write in between, that is one look.
export const siteChanges: Migration = {
  name: '0083-site-changes',
  statements: () => ['create index publication_acts_by_act on publication_acts (act, position)'],
};
