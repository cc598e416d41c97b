import type { SavedPost, SavePost } from '@bellbuoy/protocol';
import type { StaffSession } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { addAct, changePost, columnsOf, findPost, inTurn } from './store.ts';

/** Drafts, and what is proposed or waits for its signature: more than editors can look through, and room that no account can exceed. */
const MAX_UNSIGNED = 100;

/**
 * Keeps what an editor writes, in whatever state it is.
 *
 * @throws Problem `text-changed` unless it is built on what is kept; `no-room` for one draft too many.
 */
export async function savePost(
  programme: Programme,
  who: StaffSession,
  id: string,
  { revision, ...written }: SavePost,
): Promise<SavedPost> {
  return inTurn(programme, who, async (transaction) => {
    const post = await findPost(transaction, id);
    if ((post?.revision ?? 0) !== revision || (post !== null && post.state !== 'draft'))
      throw new Problem('text-changed');
    const saved = { ...columnsOf(written), revision: revision + 1 };
    if (post === null) {
      await requireRoom(transaction);
      const nobody = { proposed_by: null, agreed_by: null, link: null };
      await transaction
        .insertInto('posts')
        .values({ id, state: 'draft', ...saved, ...nobody })
        .execute();
    } else await changePost(transaction, post, saved);
    await recordWriter(transaction, programme, who, id);
    return { revision: saved.revision };
  });
}

/** Throws a draft away; that there was one stays known. @throws Problem `text-changed` unless it is as it was seen. */
export async function discardPost(
  programme: Programme,
  who: StaffSession,
  id: string,
  revision: number,
): Promise<void> {
  await inTurn(programme, who, async (transaction) => {
    const post = await findPost(transaction, id);
    if (post?.state !== 'draft' || post.revision !== revision) throw new Problem('text-changed');
    await transaction.deleteFrom('posts').where('id', '=', id).execute();
    await addAct(transaction, programme, { id, act: 'discarded', account: who.account });
  });
}

async function requireRoom(transaction: Transaction): Promise<void> {
  const { count } = await transaction
    .selectFrom('posts')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', 'in', ['draft', 'proposed', 'agreed'])
    .executeTakeFirstOrThrow();
  if (Number(count) >= MAX_UNSIGNED) throw new Problem('no-room');
}

/** Who has had a hand in a post; once is enough. */
async function recordWriter(
  transaction: Transaction,
  programme: Programme,
  { account }: StaffSession,
  id: string,
): Promise<void> {
  const known = await transaction
    .selectFrom('post_acts')
    .select('position')
    .where('id', '=', id)
    .where('act', '=', 'written')
    .where('account', '=', account)
    .executeTakeFirst();
  if (known === undefined) await addAct(transaction, programme, { id, act: 'written', account });
}
