import type { Migration } from '../migration.ts';

// Room is taken by what of a file has arrived: what somebody only says will come costs them nothing.
export const arrivedUploads: Migration = {
  name: '0085-arrived-uploads',
  statements: (types) => [
    `alter table uploads add column arrived ${types.integer} not null default 0 check (arrived >= 0)`,
    'update uploads set arrived = bytes where sealed is not null',
  ],
};
