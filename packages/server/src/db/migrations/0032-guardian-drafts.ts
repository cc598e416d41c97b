import type { Migration } from '../migration.ts';

// One change of guardians at a time. What each slot is to be is public once it is announced; what is handed over lies here
// wrapped for whoever is to have it.
export const guardianDrafts: Migration = {
  name: '0032-guardian-drafts',
  statements: (types) => [
    `create table guardian_drafts (
      version ${types.integer} primary key,
      day ${types.text} not null,
      drafted_by ${types.text} not null references accounts (account),
      from_day ${types.text} not null,
      threshold ${types.integer} not null,
      slots ${types.json} not null
    )`,
    `create table guardian_approvals (
      version ${types.integer} not null references guardian_drafts (version),
      slot ${types.integer} not null,
      signature ${types.text} not null,
      brought_by ${types.text} not null,
      primary key (version, slot)
    )`,
  ],
};
