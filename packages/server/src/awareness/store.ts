import type { PublicationAct, PublicationName, PublicationSource } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { type Database, exclusive, type Reader, type Schema, type Transaction } from '../db/index.ts';

export type StoredPublication = Selectable<Schema['publications']>;

/** One version of an item. */
export interface VersionName extends PublicationName {
  readonly version: number;
}

/** One change at a time, so that acts come in the order of their numbers for whoever looks for the last change. */
export async function lockPublications(
  transaction: Transaction,
  { engine }: Pick<Database, 'engine'>,
): Promise<void> {
  await exclusive(transaction, engine, 'publications');
}

/** The version that editors work on, draft or proposed; null while there is none. */
export async function findWorking(
  store: Reader,
  { kind, id }: PublicationName,
): Promise<StoredPublication | null> {
  const row = await store
    .selectFrom('publications')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('state', 'in', ['draft', 'proposed'])
    .executeTakeFirst();
  return row ?? null;
}

/** Every version of an item, the newest first. */
export async function listVersions(
  store: Reader,
  { kind, id }: PublicationName,
): Promise<StoredPublication[]> {
  return store
    .selectFrom('publications')
    .selectAll()
    .where('kind', '=', kind)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
}

/** Every version of everything, the newest first. */
export async function listAllVersions(store: Reader): Promise<StoredPublication[]> {
  return store
    .selectFrom('publications')
    .selectAll()
    .orderBy('kind')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
}

/** What a version says, in every language. */
export async function readSource(
  store: Reader,
  { kind, id, version, facts }: Pick<StoredPublication, 'kind' | 'id' | 'version' | 'facts'>,
): Promise<PublicationSource> {
  const rows = await store
    .selectFrom('publication_texts')
    .select(['language', 'source'])
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .orderBy('language')
    .execute();
  return { facts, texts: Object.fromEntries(rows.map(({ language, source }) => [language, source])) };
}

export async function writeTexts(
  transaction: Transaction,
  { kind, id, version }: VersionName,
  { texts }: Pick<PublicationSource, 'texts'>,
): Promise<void> {
  await deleteTexts(transaction, { kind, id, version });
  const rows = Object.entries(texts).map(([language, source]) => ({ kind, id, version, language, source }));
  if (rows.length > 0) await transaction.insertInto('publication_texts').values(rows).execute();
}

export async function deleteTexts(
  transaction: Transaction,
  { kind, id, version }: VersionName,
): Promise<void> {
  await transaction
    .deleteFrom('publication_texts')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
}

/** Writes down what an editor did; under the lock of `lockPublications`. */
export async function addAct(
  transaction: Transaction,
  { kind, id, version }: VersionName,
  done: {
    readonly act: PublicationAct;
    readonly account: string;
    readonly day: string;
    readonly reason?: string;
  },
): Promise<void> {
  await transaction
    .insertInto('publication_acts')
    .values({
      ...{ position: (await lastAct(transaction)) + 1, kind, id, version },
      ...{ act: done.act, account: done.account, day: done.day, reason: done.reason ?? null },
    })
    .execute();
}

/**
 * The number of the last act that changed what the public reads: as long as it stays the same, and the day, so does the site,
 * however much is being written. 0 before the first.
 */
export async function lastChange(store: Reader): Promise<number> {
  const row = await store
    .selectFrom('publication_acts')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('act', 'in', ['published', 'withdrawn'])
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function lastAct(store: Reader): Promise<number> {
  const row = await store
    .selectFrom('publication_acts')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** The number of the next version; that of one that was thrown away is not used again. */
export async function nextVersion(store: Reader, { kind, id }: PublicationName): Promise<number> {
  const row = await store
    .selectFrom('publication_acts')
    .select(({ fn }) => fn.max('version').as('last'))
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}
