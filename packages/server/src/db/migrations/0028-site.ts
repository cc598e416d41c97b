import type { Migration } from '../migration.ts';

// What the programme says by its key for a time: which site is its own, which demands it has received. And those
// demands themselves, and incidents, in words of closed sets: nobody is named and nothing is told in free text.
export const site: Migration = {
  name: '0028-site',
  statements: (types) => [
    `create table statements (
      kind ${types.text} not null check (kind in ('site', 'demands')),
      sequence ${types.integer} not null,
      day ${types.text} not null,
      expires ${types.text} not null,
      bytes ${types.bytes} not null,
      note ${types.text},
      primary key (kind, sequence)
    )`,
    `create table demands (
      ref ${types.text} primary key,
      type ${types.text} not null check (type in ('legal-demand', 'incident')),
      day ${types.text} not null,
      kind ${types.text} not null,
      about ${types.json} not null,
      account ${types.text} not null,
      closed_on ${types.text},
      outcome ${types.json},
      check ((closed_on is null) = (outcome is null))
    )`,
  ],
};
