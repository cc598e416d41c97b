import { appendOnly, type Migration } from '../migration.ts';

// What editors write to be posted elsewhere, and who did what with it. Written for everybody to read, and joined to no report.
// That nobody agrees with themself, and that nothing is signed on which one alone agreed, is the database's to hold.
export const posts: Migration = {
  name: '0082-posts',
  statements: (types, engine) => [
    `create table posts (
      id ${types.text} primary key,
      state ${types.text} not null check (state in ('draft', 'proposed', 'agreed', 'signed', 'dropped')),
      revision ${types.integer} not null check (revision >= 1),
      text ${types.text} not null,
      language ${types.text},
      about_kind ${types.text} check (about_kind in ('lesson', 'advisory', 'campaign')),
      about_id ${types.text},
      proposed_by ${types.text},
      agreed_by ${types.text},
      link ${types.text},
      check ((about_kind is null) = (about_id is null)),
      check (agreed_by is null or (proposed_by is not null and agreed_by <> proposed_by)),
      check ((state in ('draft', 'proposed')) = (agreed_by is null)),
      check ((state = 'draft') = (proposed_by is null)),
      check ((state = 'signed') = (link is not null))
    )`,
    `create table post_acts (
      position ${types.integer} primary key,
      id ${types.text} not null,
      act ${types.text} not null check (act in
        ('written', 'proposed', 'taken-back', 'sent-back', 'agreed', 'signed', 'dropped', 'discarded')),
      account ${types.text} not null,
      day ${types.text} not null,
      reason ${types.text}
    )`,
    'create index post_acts_by_post on post_acts (id)',
    ...appendOnly('post_acts', engine),
  ],
};
