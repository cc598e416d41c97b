import { addDays, encodeB64, type PublicNote, type WritePublicNote } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';

const ID_BYTES = 16;
/** How long a note waits. What nobody wanted to publish by then is old news. */
const KEPT_DAYS = 90;

/** Keeps what a desk wrote for the public, until an editor has dealt with it. Who wrote it, and of which case, is not kept. */
export async function keepPublicNote(
  programme: Programme,
  { advisory, helped, text }: WritePublicNote,
): Promise<string> {
  if (advisory === null && helped > 0) throw new Problem('malformed');
  const id = encodeB64(programme.random(ID_BYTES));
  const day = today(programme);
  await programme.database.store
    .insertInto('public_notes')
    .values({ id, day, advisory, helped, text })
    .execute();
  return id;
}

/** What waits for an editor, the oldest first. */
export async function listPublicNotes({ database }: Programme): Promise<PublicNote[]> {
  return database.store
    .selectFrom('public_notes')
    .select(['id', 'day', 'advisory', 'helped', 'text'])
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/**
 * Forgets a note that an editor has dealt with, published or not.
 *
 * @throws Problem `not-found` where there is none, or another editor was faster.
 */
export async function settlePublicNote({ database }: Programme, id: string): Promise<void> {
  const { numDeletedRows } = await database.store
    .deleteFrom('public_notes')
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new Problem('not-found');
}

/** Forgets what nobody dealt with in time. */
export async function forgetOldNotes(programme: Programme): Promise<void> {
  const first = addDays(today(programme), -KEPT_DAYS);
  await programme.database.store.deleteFrom('public_notes').where('day', '<', first).execute();
}
