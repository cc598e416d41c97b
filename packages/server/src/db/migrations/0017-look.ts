import type { Migration } from '../migration.ts';

// A long list is read in parts by the cases' random ids, and a cluster is looked up by its own.
export const look: Migration = {
  name: '0017-look',
  statements: () => [
    'create index cases_of_desk_by_id on cases (desk, id)',
    'create index cases_by_cluster on cases (cluster)',
  ],
};
