import type { Migration } from '../migration.ts';

// What the descriptor is made of besides the configuration: desks with their roots, and the public half of
// their epochs. Wraps of epoch seeds belong to the desk.
export const programme: Migration = {
  name: '0002-programme',
  statements: (types) => [
    `create table desks (
      id ${types.text} primary key,
      kind ${types.text} not null check (kind in ('intake', 'redress')),
      title ${types.json} not null,
      root ${types.text}
    )`,
    `create table epochs (
      desk ${types.text} not null references desks (id),
      epoch ${types.integer} not null check (epoch >= 1),
      recipient ${types.text} not null,
      verify ${types.text} not null,
      from_day ${types.text} not null,
      until_day ${types.text} not null,
      accept_until ${types.text} not null,
      primary key (desk, epoch),
      check (from_day <= until_day and until_day <= accept_until)
    )`,
    `create table descriptors (
      sequence ${types.integer} primary key check (sequence >= 1),
      day ${types.text} not null,
      expires ${types.text} not null,
      content ${types.text} not null,
      bytes ${types.bytes} not null,
      note ${types.text}
    )`,
    `create table leases (
      name ${types.text} primary key,
      holder ${types.text} not null,
      fence ${types.integer} not null,
      expires_at ${types.integer} not null
    )`,
  ],
};
