import type { PostAct, WrittenPost } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import { exclusive, type Reader, type Schema, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

export type StoredPost = Selectable<Schema['posts']>;

/** Changes posts, one editor at a time, as long as somebody is an editor. */
export async function inTurn<T>(
  programme: Programme,
  who: StaffSession,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { database } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'posts');
    await requireStill(transaction, 'editor', who);
    return work(transaction);
  });
}

export async function findPost(store: Reader, id: string): Promise<StoredPost | null> {
  return (await store.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function changePost(
  transaction: Transaction,
  { id }: Pick<StoredPost, 'id'>,
  changed: Partial<Omit<StoredPost, 'id'>>,
): Promise<void> {
  await transaction.updateTable('posts').set(changed).where('id', '=', id).execute();
}

/** What an editor wrote, as calls carry it. */
export function writtenOf({ text, language, about_kind, about_id }: StoredPost): WrittenPost {
  const about = about_kind === null || about_id === null ? null : { kind: about_kind, id: about_id };
  return { text, language, about };
}

/** The columns of what an editor wrote. */
export function columnsOf({ text, language, about }: WrittenPost) {
  return { text, language, about_kind: about?.kind ?? null, about_id: about?.id ?? null };
}

/** Writes down what an editor did; in turn. */
export async function addAct(
  transaction: Transaction,
  programme: Programme,
  { id, act, account, reason = null }: { id: string; act: PostAct; account: string; reason?: string | null },
): Promise<void> {
  const last = await transaction
    .selectFrom('post_acts')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  const position = (last?.last ?? 0) + 1;
  await transaction
    .insertInto('post_acts')
    .values({ position, id, act, account, day: today(programme), reason })
    .execute();
}
