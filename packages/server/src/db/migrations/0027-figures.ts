import { appendOnly, type Migration } from '../migration.ts';

// Published figures are never changed: a correction is the next edition. What a cell had before small counts were held
// back lies beside them, by month and part and by nothing else. Audit packages are sealed.
export const figures: Migration = {
  name: '0027-figures',
  statements: (types, engine) => [
    `create table figures_editions (
      position ${types.integer} primary key,
      period ${types.text} not null,
      edition ${types.integer} not null check (edition >= 1),
      day ${types.text} not null,
      hash ${types.text} not null unique,
      figures ${types.text} not null,
      note ${types.text} not null,
      unique (period, edition)
    )`,
    `create table figure_counts (
      period ${types.text} not null,
      edition ${types.integer} not null,
      measure ${types.text} not null,
      part ${types.text} not null,
      carried ${types.integer} not null,
      counted ${types.integer} not null,
      shown ${types.integer},
      primary key (period, edition, measure, part)
    )`,
    ...['figures_editions', 'figure_counts'].flatMap((table) => appendOnly(table, engine)),
    `create table audit_packages (
      period ${types.text} not null,
      reader ${types.text} not null,
      bytes ${types.bytes} not null,
      primary key (period, reader)
    )`,
    `create table auditors (
      id ${types.text} primary key,
      name ${types.text} not null,
      recipient ${types.text} not null,
      from_day ${types.text} not null
    )`,
    // Every policy that was published, so that anybody can see what changed.
    `create table policies (
      hash ${types.text} primary key,
      from_day ${types.text} not null,
      bytes ${types.bytes} not null
    )`,
  ],
};
