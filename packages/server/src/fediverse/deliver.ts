// What is due goes to each server in turn. One that cannot be reached is left alone for longer and longer, and forgotten
// after two weeks, with everybody on it who followed.

import { addDays } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Schema } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { forgetInbox } from './followers.ts';

export type Delivery = Selectable<Schema['fediverse_deliveries']>;

/** How a server took something: `refused` is about this one thing, `gone` for good. */
export type Outcome = 'taken' | 'refused' | 'failed' | 'gone';

/** Sends one thing to a server. It does not throw. */
export type Send = (delivery: Delivery) => Promise<Outcome>;

const AT_ONCE = 8;
const SERVERS_A_ROUND = 40;
const THINGS_A_ROUND = 20;
const MINUTE_MS = 60_000;
/** In minutes; the last one from then on. */
const RESTS = [1, 5, 30, 120, 360, 720] as const;
const GIVE_UP_DAYS = 14;

/** Sends what is due. Returns how many servers were tried. */
export async function deliverDue(programme: Programme, send: Send, signal: AbortSignal): Promise<number> {
  const due = await listDue(programme);
  const queue = [...due];
  const work = async () => {
    for (let inbox = queue.shift(); inbox !== undefined && !signal.aborted; inbox = queue.shift())
      await deliverTo(programme, inbox, send, signal);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return due.length;
}

async function listDue({ database, now }: Programme): Promise<string[]> {
  const rows = await database.store
    .selectFrom('fediverse_deliveries')
    .innerJoin('fediverse_inboxes', 'fediverse_inboxes.inbox', 'fediverse_deliveries.inbox')
    .select('fediverse_deliveries.inbox')
    .distinct()
    .where('rests_until', '<=', now())
    .limit(SERVERS_A_ROUND)
    .execute();
  return rows.map(({ inbox }) => inbox);
}

async function deliverTo(
  programme: Programme,
  inbox: string,
  send: Send,
  signal: AbortSignal,
): Promise<void> {
  const { store } = programme.database;
  const deliveries = await store
    .selectFrom('fediverse_deliveries')
    .selectAll()
    .where('inbox', '=', inbox)
    .limit(THINGS_A_ROUND)
    .execute();
  for (const delivery of deliveries) {
    const outcome = await send(delivery);
    // That we end says nothing about them.
    if (signal.aborted) return;
    if (outcome === 'gone') return forgetInbox(programme, inbox);
    if (outcome === 'failed') return rest(programme, inbox);
    await settle(programme, delivery);
  }
  await store
    .updateTable('fediverse_inboxes')
    .set({ failing_since: null, attempts: 0, rests_until: 0 })
    .where('inbox', '=', inbox)
    .execute();
}

async function settle({ database }: Programme, delivery: Delivery): Promise<void> {
  const { inbox, kind, id, edition, act, digest } = delivery;
  await database.transaction(async (transaction) => {
    const { numDeletedRows } = await transaction
      .deleteFrom('fediverse_deliveries')
      .where((row) => row.and({ inbox, kind, id, edition, act, digest }))
      .executeTakeFirstOrThrow();
    // Planned anew while it was on its way: what has been told of once is changed from now on.
    if (numDeletedRows === 0n)
      await transaction
        .updateTable('fediverse_deliveries')
        .set({ act: 'update' })
        .where((row) => row.and({ inbox, kind, id, edition, act: 'create' }))
        .execute();
  });
}

async function rest(programme: Programme, inbox: string): Promise<void> {
  const { store } = programme.database;
  const before = await store
    .selectFrom('fediverse_inboxes')
    .selectAll()
    .where('inbox', '=', inbox)
    .executeTakeFirst();
  if (before === undefined) return;
  const day = today(programme);
  const failingSince = before.failing_since ?? day;
  if (day >= addDays(failingSince, GIVE_UP_DAYS)) return forgetInbox(programme, inbox);
  const minutes = RESTS[before.attempts] ?? RESTS[RESTS.length - 1] ?? 1;
  await store
    .updateTable('fediverse_inboxes')
    .set({
      failing_since: failingSince,
      attempts: before.attempts + 1,
      rests_until: programme.now() + minutes * MINUTE_MS,
    })
    .where('inbox', '=', inbox)
    .execute();
}
