// How much editors can have at a time. What is on the site is in the memory of every process, and is read and laid together anew
// with each change, beside the reports that come in; so nobody’s account, taken over or not, can make it grow without end.

import { sql } from 'kysely';
import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { shownOn } from './in-force.ts';
import { groupItems } from './sources.ts';
import { listAllVersions, type StoredPublication, type VersionName } from './store.ts';

/** Drafts, and what is proposed. */
const MAX_WORKING = 100;
/** With a campaign’s three pages in five languages, this is what a site’s manifest can name beside the release. */
const MAX_SHOWN = 200;
/** Of all texts together: over a hundred times those of the lessons that ship. */
const MAX_LETTERS = 4_000_000;

/** @throws Problem `no-room` for one draft too many. Under the lock of `lockPublications`. */
export async function requireRoomToWrite(transaction: Transaction): Promise<void> {
  const { count } = await transaction
    .selectFrom('publications')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', 'in', ['draft', 'proposed'])
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_WORKING) throw new Problem('no-room');
}

/**
 * Counts what is on the site or waits for its day, with the version that is to join it.
 *
 * @throws Problem `no-room` when that is too much. Under the lock of `lockPublications`.
 */
export async function requireRoomToShow(
  transaction: Transaction,
  joining: StoredPublication,
  day: string,
): Promise<void> {
  const lengths = await lengthsOf(transaction);
  const kept = groupItems(await listAllVersions(transaction)).map((versions) =>
    versions.filter((version) => isSame(version, joining) || isKept(version, versions, day)),
  );
  const items = kept.filter((versions) => versions.length > 0);
  const letters = items.flat().reduce((sum, version) => sum + lengthOf(version, lengths), 0);
  if (items.length > MAX_SHOWN || letters > MAX_LETTERS) throw new Problem('no-room');
}

function isKept(version: StoredPublication, versions: readonly StoredPublication[], day: string): boolean {
  const isComing = version.state === 'published' && (version.starts_on ?? day) > day;
  return isComing || shownOn(versions, day) === version;
}

function lengthOf(version: StoredPublication, lengths: ReadonlyMap<string, number>): number {
  return version.facts.length + (lengths.get(keyOf(version)) ?? 0);
}

async function lengthsOf(store: Reader): Promise<Map<string, number>> {
  const rows = await store
    .selectFrom('publication_texts')
    .select(['kind', 'id', 'version', sql<number | string>`sum(length(source))`.as('length')])
    .groupBy(['kind', 'id', 'version'])
    .execute();
  return new Map(rows.map((row) => [keyOf(row), Number(row.length)]));
}

function isSame(one: VersionName, other: VersionName): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ kind, id, version }: VersionName): string {
  return `${kind}/${id}/${version}`;
}
