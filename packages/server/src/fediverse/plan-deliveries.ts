import { holdLease, type Lease, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import type { FilledPost } from './notes.ts';
import type { Post } from './posts.ts';

/**
 * Writes down what followers' servers have to be told, so that what is told now is what they know: of anything new, of what
 * reads otherwise, of what is gone. In one transaction, so that a server that is killed tells of it afterwards.
 *
 * @param posts all that is told today.
 */
export async function planDeliveries(
  programme: Programme,
  lease: Lease,
  posts: readonly Post[],
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    const known = await transaction.selectFrom('fediverse_posts').selectAll().execute();
    const shown = new Map(known.map((row) => [`${row.kind}/${row.id}`, row]));
    for (const post of posts) {
      const before = shown.get(`${post.kind}/${post.id}`);
      shown.delete(`${post.kind}/${post.id}`);
      if (before?.is_shown && before.digest === post.digest) continue;
      const act = before?.is_shown ? 'update' : 'create';
      const edition = (before?.edition ?? 0) + (act === 'create' ? 1 : 0);
      const day = act === 'update' && before ? before.day : today(programme);
      await keepPost(transaction, { ...post, edition, day }, true);
      // Whoever follows from the first day on is not told of everything at once that came with the release.
      if (known.length > 0 || !post.isShipped) await plan(transaction, act, { ...post, edition });
    }
    for (const gone of shown.values()) {
      if (!gone.is_shown) continue;
      await keepPost(transaction, gone, false);
      await plan(transaction, 'delete', gone);
    }
  });
}

/** What followers have been told of and is still told, the newest first. */
export async function listPosted(programme: Programme, posts: readonly Post[]): Promise<FilledPost[]> {
  const rows = await programme.database.store
    .selectFrom('fediverse_posts')
    .selectAll()
    .where('is_shown', '=', true)
    .orderBy('day', 'desc')
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return rows.flatMap(({ kind, id, edition, day }) => {
    const post = posts.find((each) => each.kind === kind && each.id === id);
    return post === undefined ? [] : [{ ...post, edition, day }];
  });
}

type Named = Pick<FilledPost, 'kind' | 'id' | 'edition' | 'digest'>;

async function keepPost(
  transaction: Transaction,
  { kind, id, edition, digest, day }: Named & Pick<FilledPost, 'day'>,
  isShown: boolean,
): Promise<void> {
  const values = { edition, digest, day, is_shown: isShown };
  await transaction
    .insertInto('fediverse_posts')
    .values({ kind, id, ...values })
    .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet(values))
    .execute();
}

async function plan(
  transaction: Transaction,
  act: 'create' | 'update' | 'delete',
  { kind, id, edition, digest }: Named,
): Promise<void> {
  const inboxes = await transaction.selectFrom('fediverse_inboxes').select('inbox').execute();
  for (const { inbox } of inboxes) {
    await transaction
      .insertInto('fediverse_deliveries')
      .values({ inbox, kind, id, edition, act, digest })
      // A server that has not been told of it yet is told of it as it is now.
      .onConflict((conflict) =>
        conflict
          .columns(['inbox', 'kind', 'id', 'edition'])
          .doUpdateSet(act === 'delete' ? { act, digest } : { digest }),
      )
      .execute();
  }
}
