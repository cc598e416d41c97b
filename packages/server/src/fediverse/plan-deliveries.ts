import { sql } from 'kysely';
import { holdLease, type Lease, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import type { FilledPost } from './notes.ts';
import type { Post } from './posts.ts';

/**
 * Writes down what followers' servers have to be told, so that what is told now is what they know: of anything new, of what
 * reads otherwise, of what is gone. Each post in one short transaction, in which nothing else waits for long, and so that a server
 * that is killed tells of it afterwards.
 *
 * @param posts all that is told today.
 */
export async function planDeliveries(
  programme: Programme,
  lease: Lease,
  posts: readonly Post[],
): Promise<void> {
  const write = (work: (transaction: Transaction) => Promise<void>) =>
    programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      await work(transaction);
    });
  const known = await programme.database.store.selectFrom('fediverse_posts').selectAll().execute();
  const shown = new Map(known.map((row) => [`${row.kind}/${row.id}`, row]));
  const day = today(programme);
  // Whoever follows from the first day on is not told of everything at once that came with the release.
  const first = known.length === 0 ? posts.filter(({ isShipped }) => isShipped) : [];
  if (first.length > 0)
    await write(async (transaction) => {
      for (const post of first) await keepPost(transaction, { ...post, edition: 1, day }, true);
    });
  for (const post of posts) {
    if (first.includes(post)) continue;
    const before = shown.get(`${post.kind}/${post.id}`);
    shown.delete(`${post.kind}/${post.id}`);
    if (before?.is_shown && before.digest === post.digest) continue;
    const act = before?.is_shown ? 'update' : 'create';
    const edition = (before?.edition ?? 0) + (act === 'create' ? 1 : 0);
    await write(async (transaction) => {
      const since = act === 'update' && before ? before.day : day;
      await keepPost(transaction, { ...post, edition, day: since }, true);
      await plan(transaction, act, { ...post, edition });
    });
  }
  for (const gone of shown.values()) {
    if (!gone.is_shown) continue;
    await write(async (transaction) => {
      await keepPost(transaction, gone, false);
      await plan(transaction, 'delete', gone);
    });
  }
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

/** All of it, as words that change when anything of it does. */
export async function whatWasPosted({ database }: Programme): Promise<string> {
  const rows = await database.store
    .selectFrom('fediverse_posts')
    .selectAll()
    .orderBy('kind')
    .orderBy('id')
    .execute();
  return JSON.stringify(rows);
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
  await transaction
    .insertInto('fediverse_deliveries')
    .columns(['inbox', 'kind', 'id', 'edition', 'act', 'digest'])
    .expression(
      transaction
        .selectFrom('fediverse_inboxes')
        .select((row) => [
          'inbox' as const,
          row.val(kind).as('kind'),
          row.val(id).as('id'),
          row.cast<number>(row.val(edition), 'bigint').as('edition'),
          row.val(act).as('act'),
          row.val(digest).as('digest'),
        ])
        // Without it SQLite takes what follows for a join.
        .where(sql<boolean>`true`),
    )
    // A server that has not been told of it yet is told of it as it is now.
    .onConflict((conflict) =>
      conflict
        .columns(['inbox', 'kind', 'id', 'edition'])
        .doUpdateSet(act === 'delete' ? { act, digest } : { digest }),
    )
    .execute();
}
