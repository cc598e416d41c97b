import type { Day } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';

/** One edition of the descriptor: in force by its note, or a draft that waits for one. */
export type DescriptorEdition = Selectable<Schema['descriptors']>;

/** The last edition, draft or not. */
export async function latestEdition(store: Reader): Promise<DescriptorEdition | null> {
  return lastOf(await newestFirst(store).limit(1).execute());
}

/** The edition that is served: the last one with a note. */
export async function editionInForce(store: Reader): Promise<DescriptorEdition | null> {
  return lastOf(await newestFirst(store).where('note', 'is not', null).limit(1).execute());
}

/** The last few editions that were put in force, newest first. */
export async function lastEditions(store: Reader, count: number): Promise<DescriptorEdition[]> {
  return newestFirst(store).where('note', 'is not', null).limit(count).execute();
}

/** The edition that waits for `programme sign`. */
export async function draftEdition(store: Reader): Promise<DescriptorEdition | null> {
  return lastOf(await newestFirst(store).where('note', 'is', null).limit(1).execute());
}

/** The editions of a day that were put in force on it. */
export async function editionsOfDay(store: Reader, day: Day): Promise<DescriptorEdition[]> {
  return newestFirst(store).where('day', '=', day).where('note', 'is not', null).execute();
}

/** Stores an edition in the place of a draft, which nobody but the operator has seen. */
export async function storeEdition(transaction: Transaction, edition: DescriptorEdition): Promise<void> {
  await transaction.deleteFrom('descriptors').where('note', 'is', null).execute();
  await transaction.insertInto('descriptors').values(edition).execute();
}

export async function storeNote(transaction: Transaction, sequence: number, note: string): Promise<void> {
  await transaction.updateTable('descriptors').set({ note }).where('sequence', '=', sequence).execute();
}

function newestFirst(store: Reader) {
  return store.selectFrom('descriptors').selectAll().orderBy('sequence', 'desc');
}

function lastOf(editions: readonly DescriptorEdition[]): DescriptorEdition | null {
  return editions[0] ?? null;
}
