import type { Migration } from '../migration.ts';

// One shared inbox a server, so that nobody fills the list with places on one; and who waits for the answer to their wish, so that it
// comes although the process that heard it was killed. What was kept before is known by its inbox until somebody there follows again.
export const fediverseServers: Migration = {
  name: '0096-fediverse-servers',
  statements: (types) => [
    `alter table fediverse_inboxes add column origin ${types.text} not null default ''`,
    'update fediverse_inboxes set origin = inbox',
    'create unique index fediverse_inboxes_by_origin on fediverse_inboxes (origin)',
    `alter table fediverse_followers add column is_told ${types.boolean} not null default true`,
    `alter table fediverse_followers add column due ${types.bytes}`,
    'create index fediverse_followers_due on fediverse_followers (inbox) where due is not null',
  ],
};
