import { createHmac } from 'node:crypto';
import { encodeB64 } from '@bellbuoy/protocol';
import { type Database, exclusive, type Transaction } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { fediverseKey } from './seal.ts';

/** More than any programme has, and nothing to a database. */
const MAX_FOLLOWERS = 500_000;
const MAX_SERVERS = 20_000;

/** What is kept of a follower: enough to know them again when they take it back. */
export function hashFollower(programme: Pick<Programme, 'keys'>, actor: string): string {
  return encodeB64(createHmac('sha256', fediverseKey(programme, 'followers')).update(actor).digest());
}

export interface Joining {
  readonly follower: string;
  /** Of their server. */
  readonly origin: string;
  /** The one that their server has for everybody. */
  readonly inbox: string;
  /** What it takes to answer them, sealed. */
  readonly due: Uint8Array;
}

/**
 * Keeps that somebody follows, and that they are to be told so. Returns whether there was room.
 *
 * @param admit whether a server that was not known may join.
 */
export async function keepFollower(
  programme: Programme,
  { follower, due, ...server }: Joining,
  admit: () => boolean,
): Promise<boolean> {
  return inTurn(programme, async (transaction) => {
    const inbox = await keepServer(transaction, server, admit);
    if (inbox === null) return false;
    const known = await transaction
      .selectFrom('fediverse_followers')
      .select('inbox')
      .where('follower', '=', follower)
      .executeTakeFirst();
    if (known === undefined) {
      if ((await count(transaction, 'fediverse_followers')) >= MAX_FOLLOWERS) {
        await dropIfEmpty(transaction, inbox);
        return false;
      }
      await transaction
        .insertInto('fediverse_followers')
        .values({ follower, inbox, due, is_told: false })
        .execute();
      return true;
    }
    await transaction
      .updateTable('fediverse_followers')
      .set({ inbox, due })
      .where('follower', '=', follower)
      .execute();
    if (known.inbox !== inbox) await dropIfEmpty(transaction, known.inbox);
    return true;
  });
}

/** An answer that somebody waits for. */
export interface WaitingAnswer {
  readonly follower: string;
  readonly inbox: string;
  readonly due: Uint8Array;
}

/** What was needed to answer goes. Who was never told that they follow does not; who was before, does still. */
export async function settleAnswer(
  programme: Programme,
  { follower, due }: WaitingAnswer,
  isTaken: boolean,
): Promise<void> {
  await inTurn(programme, async (transaction) => {
    // Another one, if they have wished it anew meanwhile.
    const row = await transaction
      .selectFrom('fediverse_followers')
      .select('is_told')
      .where('follower', '=', follower)
      .where('due', '=', due)
      .executeTakeFirst();
    if (row === undefined) return;
    if (!isTaken && !row.is_told) return dropFollower(transaction, follower);
    await transaction
      .updateTable('fediverse_followers')
      .set({ due: null, is_told: true })
      .where('follower', '=', follower)
      .execute();
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

/**
 * A server has one place for everybody, whatever accounts on it say: the first, until it takes nothing any more and somebody there
 * names another. Returns that place; null where there is no room.
 */
async function keepServer(
  transaction: Transaction,
  { origin, inbox }: Pick<Joining, 'origin' | 'inbox'>,
  admit: () => boolean,
): Promise<string | null> {
  const known = await transaction
    .selectFrom('fediverse_inboxes')
    .select(['inbox', 'failing_since'])
    .where('origin', '=', origin)
    .executeTakeFirst();
  if (known === undefined) {
    if ((await count(transaction, 'fediverse_inboxes')) >= MAX_SERVERS || !admit()) return null;
    await transaction
      .insertInto('fediverse_inboxes')
      .values({ inbox, origin, failing_since: null, attempts: 0, rests_until: 0 })
      .onConflict((conflict) => conflict.column('inbox').doUpdateSet({ origin }))
      .execute();
    return inbox;
  }
  const hasMoved = known.inbox !== inbox && known.failing_since !== null;
  if (hasMoved)
    for (const table of ['fediverse_followers', 'fediverse_deliveries'] as const)
      await transaction.updateTable(table).set({ inbox }).where('inbox', '=', known.inbox).execute();
  const now = hasMoved ? inbox : known.inbox;
  // Whoever sends something is there again.
  await transaction
    .updateTable('fediverse_inboxes')
    .set({ inbox: now, rests_until: 0 })
    .where('origin', '=', origin)
    .execute();
  return now;
}

async function dropFollower(transaction: Transaction, follower: string): Promise<void> {
  const dropped = await transaction
    .deleteFrom('fediverse_followers')
    .where('follower', '=', follower)
    .returning('inbox')
    .executeTakeFirst();
  if (dropped !== undefined) await dropIfEmpty(transaction, dropped.inbox);
}

async function dropIfEmpty(transaction: Transaction, inbox: string): Promise<void> {
  const other = await transaction
    .selectFrom('fediverse_followers')
    .select('follower')
    .where('inbox', '=', inbox)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) await dropInbox(transaction, inbox);
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
