import type { Migration } from '../migration.ts';

// The bytes themselves are files. An upload is bound to one conversation, once, and never again to another.
export const uploads: Migration = {
  name: '0008-uploads',
  statements: (types) => [
    `create table uploads (
      id ${types.text} primary key,
      day ${types.text} not null,
      bytes ${types.integer} not null,
      sealed ${types.text},
      mailbox ${types.text},
      check (mailbox is null or sealed is not null)
    )`,
    'create index uploads_bound on uploads (mailbox) where mailbox is not null',
    'create index uploads_unbound on uploads (day) where mailbox is null',
  ],
};
