import { appendOnly, type Migration } from '../migration.ts';

// What editors write and publish: every version of every text, and who did what with it. It is public text, so it lies here
// in clear, and nothing in it or beside it names a report. That nobody publishes alone is the database's to hold.
export const publications: Migration = {
  name: '0071-publications',
  statements: (types, engine) => [
    `create table publications (
      kind ${types.text} not null check (kind in ('lesson', 'advisory', 'campaign')),
      id ${types.text} not null,
      version ${types.integer} not null check (version >= 1),
      state ${types.text} not null
        check (state in ('draft', 'proposed', 'published', 'cancelled', 'withdrawn')),
      revision ${types.integer} not null check (revision >= 1),
      facts ${types.text} not null,
      proposed_by ${types.text},
      published_by ${types.text},
      starts_on ${types.text},
      asks_until ${types.text},
      primary key (kind, id, version),
      check (published_by is null or (proposed_by is not null and published_by <> proposed_by)),
      check ((state in ('draft', 'proposed')) = (published_by is null)),
      check ((state = 'draft') = (proposed_by is null)),
      check ((state = 'draft') = (starts_on is null))
    )`,
    // One version of a text is worked on at a time.
    `create unique index publications_at_work on publications (kind, id)
      where state in ('draft', 'proposed')`,
    `create table publication_texts (
      kind ${types.text} not null,
      id ${types.text} not null,
      version ${types.integer} not null,
      language ${types.text} not null,
      source ${types.text} not null,
      primary key (kind, id, version, language)
    )`,
    `create table publication_acts (
      position ${types.integer} primary key,
      kind ${types.text} not null,
      id ${types.text} not null,
      version ${types.integer} not null,
      act ${types.text} not null check (act in
        ('written', 'proposed', 'taken-back', 'sent-back', 'published', 'cancelled', 'withdrawn', 'discarded')),
      account ${types.text} not null,
      day ${types.text} not null,
      reason ${types.text}
    )`,
    'create index publication_acts_by_item on publication_acts (kind, id)',
    ...appendOnly('publication_acts', engine),
  ],
};
