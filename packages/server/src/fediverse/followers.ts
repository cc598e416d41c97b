import { createHmac } from 'node:crypto';
import { encodeB64 } from '@bellbuoy/protocol';
import { type Database, exclusive, type Transaction } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { fediverseKey } from './actor-key.ts';

/** More than any programme has, and nothing to a database. */
const MAX_FOLLOWERS = 500_000;
const MAX_INBOXES = 20_000;

/** What is kept of a follower: enough to know them again when they take it back. */
export function hashFollower(programme: Pick<Programme, 'keys'>, actor: string): string {
  return encodeB64(createHmac('sha256', fediverseKey(programme, 'followers')).update(actor).digest());
}

/** Keeps that somebody follows. Returns whether there was room. @param inbox the one that their server has for everybody. */
export async function keepFollower(programme: Programme, follower: string, inbox: string): Promise<boolean> {
  return inTurn(programme, async (transaction) => {
    const known = await transaction
      .selectFrom('fediverse_followers')
      .select('inbox')
      .where('follower', '=', follower)
      .executeTakeFirst();
    if (known?.inbox === inbox) return true;
    // Whoever's server has moved.
    await dropFollower(transaction, follower);
    const followers = await count(transaction, 'fediverse_followers');
    const inboxes = await count(transaction, 'fediverse_inboxes');
    if (followers >= MAX_FOLLOWERS || inboxes >= MAX_INBOXES) return false;
    await transaction
      .insertInto('fediverse_inboxes')
      .values({ inbox, failing_since: null, attempts: 0, rests_until: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await transaction.insertInto('fediverse_followers').values({ follower, inbox }).execute();
    return true;
  });
}

export async function isFollower({ database }: Programme, follower: string): Promise<boolean> {
  const row = await database.store
    .selectFrom('fediverse_followers')
    .select('inbox')
    .where('follower', '=', follower)
    .executeTakeFirst();
  return row !== undefined;
}

/** Forgets a follower, and their server with the last one there. */
export async function forgetFollower(programme: Programme, follower: string): Promise<void> {
  await inTurn(programme, (transaction) => dropFollower(transaction, follower));
}

/** Forgets a server with everybody on it who followed. */
export async function forgetInbox(programme: Programme, inbox: string): Promise<void> {
  await inTurn(programme, async (transaction) => {
    await transaction.deleteFrom('fediverse_followers').where('inbox', '=', inbox).execute();
    await dropInbox(transaction, inbox);
  });
}

/** Where nobody can follow any more, there is nobody left to be told. */
export async function forgetAllFollowers(programme: Programme): Promise<void> {
  await inTurn(programme, async (transaction) => {
    for (const table of ['fediverse_followers', 'fediverse_deliveries', 'fediverse_inboxes'] as const)
      await transaction.deleteFrom(table).execute();
  });
}

/** On how many servers somebody follows, and how many of them take nothing at the moment. */
export async function countFollowedServers({ store }: Database): Promise<{ all: number; failing: number }> {
  const rows = await store.selectFrom('fediverse_inboxes').select('failing_since').execute();
  return { all: rows.length, failing: rows.filter((row) => row.failing_since !== null).length };
}

/** One change at a time, so that a server is forgotten with its last follower and not before. */
async function inTurn<T>(
  { database }: Pick<Programme, 'database'>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'fediverse-followers');
    return work(transaction);
  });
}

async function dropFollower(transaction: Transaction, follower: string): Promise<void> {
  const dropped = await transaction
    .deleteFrom('fediverse_followers')
    .where('follower', '=', follower)
    .returning('inbox')
    .executeTakeFirst();
  if (dropped === undefined) return;
  const other = await transaction
    .selectFrom('fediverse_followers')
    .select('follower')
    .where('inbox', '=', dropped.inbox)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) await dropInbox(transaction, dropped.inbox);
}

async function dropInbox(transaction: Transaction, inbox: string): Promise<void> {
  await transaction.deleteFrom('fediverse_deliveries').where('inbox', '=', inbox).execute();
  await transaction.deleteFrom('fediverse_inboxes').where('inbox', '=', inbox).execute();
}

async function count(
  transaction: Transaction,
  table: 'fediverse_followers' | 'fediverse_inboxes',
): Promise<number> {
  const { all } = await transaction
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return all;
}
