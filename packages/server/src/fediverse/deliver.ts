// What is due goes to each server in turn. One that cannot be reached is left alone for longer and longer, and forgotten
// after two weeks, with everybody on it who followed. Servers are anybody's: whoever answers slowly or not at all waits in a queue of
// their own, so that the others do not wait for them.

import { addDays } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Schema } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { forgetInbox, settleAnswer, type WaitingAnswer } from './followers.ts';

export type Delivery = Selectable<Schema['fediverse_deliveries']>;

/** How a server took something: `refused` is about this one thing, `gone` for good. */
export type Outcome = 'taken' | 'refused' | 'failed' | 'gone';

/** Each sends one thing to a server. They do not throw. */
export interface Senders {
  readonly post: (delivery: Delivery) => Promise<Outcome>;
  readonly answer: (waiting: WaitingAnswer) => Promise<Outcome>;
}

type Queue = 'prompt' | 'slow';
const QUEUES = ['prompt', 'slow'] as const satisfies readonly Queue[];
const AT_ONCE: Readonly<Record<Queue, number>> = { prompt: 12, slow: 4 };
const SERVERS_A_ROUND = 500;
const ROUND_MS = 10_000;
/** Of a server that is prompt. One that is slow gets one thing a turn. */
const THINGS_A_TURN = 20;
const SLOW_MS = 2_000;
const MINUTE_MS = 60_000;
/** In minutes; the last one from then on. */
const RESTS = [1, 5, 30, 120, 360, 720] as const;
const GIVE_UP_DAYS = 14;
/** About two days. */
const ANSWER_TRIES = 8;

/** An answer that was not taken. In memory: how it fares says nothing of its server, which is told of everything else. */
interface Resting {
  readonly inbox: string;
  readonly tries: number;
  readonly until: number;
}

/** Goes round the servers to which something is due: whoever was tried waits until all others have been. */
export class Rounds {
  readonly #programme: Programme;
  readonly #senders: Senders;
  readonly #signal: AbortSignal;
  /** Who was tried last: the next in order comes next, which takes no note of who was tried when. */
  readonly #last: Record<Queue, string> = { prompt: '', slow: '' };
  /** By the follower's hash. */
  readonly #resting = new Map<string, Resting>();

  constructor(programme: Programme, senders: Senders, signal: AbortSignal) {
    this.#programme = programme;
    this.#senders = senders;
    this.#signal = signal;
  }

  /** Sends what is due, for a short while. Returns how many servers were tried. */
  async go(): Promise<number> {
    const ends = performance.now() + ROUND_MS;
    const tried = await Promise.all(QUEUES.map((queue) => this.#serve(queue, ends)));
    return tried.reduce((sum, each) => sum + each, 0);
  }

  async #serve(queue: Queue, ends: number): Promise<number> {
    const due = await this.#listDue(queue);
    let tried = 0;
    const work = async () => {
      while (!this.#signal.aborted && performance.now() < ends) {
        const inbox = due[tried];
        if (inbox === undefined) return;
        tried += 1;
        this.#last[queue] = inbox;
        await this.#serveOne(inbox);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE[queue] }, work));
    return tried;
  }

  async #listDue(queue: Queue): Promise<string[]> {
    const { database, now } = this.#programme;
    const { store } = database;
    const waiting = store
      .selectFrom('fediverse_deliveries')
      .select('inbox')
      .union(store.selectFrom('fediverse_followers').select('inbox').where('due', 'is not', null));
    const rows = await store
      .selectFrom('fediverse_inboxes')
      .select('inbox')
      .where('inbox', 'in', waiting)
      .where('rests_until', '<=', now())
      .where('attempts', queue === 'prompt' ? '=' : '>', 0)
      .orderBy('inbox')
      .execute();
    const inboxes = rows.map(({ inbox }) => inbox);
    const next = inboxes.findIndex((inbox) => inbox > this.#last[queue]);
    const inTurn = next === -1 ? inboxes : [...inboxes.slice(next), ...inboxes.slice(0, next)];
    return inTurn.slice(0, SERVERS_A_ROUND);
  }

  async #serveOne(inbox: string): Promise<void> {
    for (let things = 0; things < THINGS_A_TURN; things += 1) {
      const began = performance.now();
      const outcome = (await this.#sendPost(inbox)) ?? (await this.#sendAnswer(inbox));
      // That we end says nothing about them.
      if (outcome === null || this.#signal.aborted) return;
      if (outcome === 'gone') return forgetInbox(this.#programme, inbox);
      if (outcome === 'failed') return;
      const isSlow = performance.now() - began > SLOW_MS;
      await this.#tookSomething(inbox, isSlow);
      if (isSlow) return;
    }
  }

  async #sendPost(inbox: string): Promise<Outcome | null> {
    const delivery = await this.#programme.database.store
      .selectFrom('fediverse_deliveries')
      .selectAll()
      .where('inbox', '=', inbox)
      .limit(1)
      .executeTakeFirst();
    if (delivery === undefined) return null;
    const outcome = await this.#senders.post(delivery);
    if (this.#signal.aborted) return null;
    if (outcome === 'failed') await rest(this.#programme, inbox);
    if (outcome === 'taken' || outcome === 'refused') await settle(this.#programme, delivery);
    return outcome;
  }

  async #sendAnswer(inbox: string): Promise<Outcome | null> {
    const waiting = await this.#nextAnswer(inbox);
    if (waiting === null) return null;
    const { follower } = waiting;
    const outcome = await this.#senders.answer(waiting);
    if (this.#signal.aborted) return null;
    const tries = (this.#resting.get(follower)?.tries ?? 0) + 1;
    if (outcome === 'failed' && tries < ANSWER_TRIES) {
      this.#resting.set(follower, { inbox, tries, until: this.#programme.now() + restAfter(tries - 1) });
      await this.#markSlow(inbox);
      return outcome;
    }
    this.#resting.delete(follower);
    if (outcome !== 'gone') await settleAnswer(this.#programme, waiting, outcome === 'taken');
    return outcome;
  }

  async #nextAnswer(inbox: string): Promise<WaitingAnswer | null> {
    const now = this.#programme.now();
    const resting = [...this.#resting]
      .filter(([, each]) => each.inbox === inbox && each.until > now)
      .map(([follower]) => follower);
    let query = this.#programme.database.store
      .selectFrom('fediverse_followers')
      .select(['follower', 'inbox', 'due'])
      .where('inbox', '=', inbox)
      .where('due', 'is not', null);
    if (resting.length > 0) query = query.where('follower', 'not in', resting);
    const row = await query.limit(1).executeTakeFirst();
    return row === undefined || row.due === null ? null : { ...row, due: row.due };
  }

  async #markSlow(inbox: string): Promise<void> {
    await this.#programme.database.store
      .updateTable('fediverse_inboxes')
      .set({ attempts: 1 })
      .where('inbox', '=', inbox)
      .where('attempts', '=', 0)
      .execute();
  }

  async #tookSomething(inbox: string, isSlow: boolean): Promise<void> {
    await this.#programme.database.store
      .updateTable('fediverse_inboxes')
      .set({ failing_since: null, attempts: isSlow ? 1 : 0, rests_until: 0 })
      .where('inbox', '=', inbox)
      .execute();
  }
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
  await store
    .updateTable('fediverse_inboxes')
    .set({
      failing_since: failingSince,
      attempts: before.attempts + 1,
      rests_until: programme.now() + restAfter(before.attempts),
    })
    .where('inbox', '=', inbox)
    .execute();
}

/** @param attempts before this one. */
function restAfter(attempts: number): number {
  return (RESTS[attempts] ?? RESTS[RESTS.length - 1] ?? 1) * MINUTE_MS;
}
