// What reporters can claim. An offer outlives the report with the message in which it stands, until its last day: whoever
// was promised something keeps it, whatever becomes of what they wrote.

import { addMonths, type Day } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import {
  holdLease,
  keepWithReport,
  type Lease,
  type Reader,
  type Schema,
  shredPayloads,
  type Transaction,
} from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { expireAward } from '../ledger/index.ts';
import { lockReport } from '../mailbox/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { requireRewards } from './panel-list.ts';
import { lockAward, type StoredAward } from './store.ts';

/** An offer as it is stored. */
export type StoredOffer = Selectable<Schema['award_offers']>;

/** What an offer is told of when it is made. */
export interface NewOffer {
  readonly mailbox: string;
  readonly award: string;
  /** b64 H of the secret. */
  readonly hash: string;
  /** b64 H of the envelope in which the secret stands. */
  readonly message: string;
  readonly until: Day;
}

/** The last day on which something can be claimed that is offered on a day. */
export function offerUntil(programme: Programme, day: Day): Day {
  return addMonths(day, requireRewards(programme).claimMonths);
}

/**
 * An award that can be offered now, locked.
 *
 * @throws Problem `not-found` for one of another report, `moved-on` unless it is granted and was not offered yet, or where
 * `until` is another day by now.
 */
export async function lockGranted(
  transaction: Transaction,
  programme: Programme,
  { mailbox, award: ref, until }: Pick<NewOffer, 'mailbox' | 'award' | 'until'>,
): Promise<StoredAward> {
  const award = await lockAward(transaction, ref);
  if (award === null || award.mailbox !== mailbox) throw new Problem('not-found');
  const isDue = until === offerUntil(programme, today(programme));
  if (!isUnoffered(award) || !isDue) throw new Problem('moved-on');
  return award;
}

/** Whether an award waits to be offered. */
export function isUnoffered({ state, offered_on }: StoredAward): boolean {
  return state === 'granted' && offered_on === null;
}

/** Keeps what can be claimed by an offer. */
export async function addOffer(
  transaction: Transaction,
  programme: Programme,
  { kind, amount, currency, level }: StoredAward,
  { mailbox, award: ref, hash, message, until }: NewOffer,
): Promise<void> {
  const day = today(programme);
  await transaction
    .updateTable('awards')
    .set({ offered_on: day, offer_until: until })
    .where('ref', '=', ref)
    .execute();
  await transaction
    .insertInto('award_offers')
    .values({
      ...{ mailbox, hash, ref, message, kind, amount, currency, level },
      ...{ day, until_day: until, claimed_on: null },
    })
    .execute();
}

/** Every offer in a conversation. */
export async function offersOf(store: Reader, mailbox: string): Promise<StoredOffer[]> {
  return store
    .selectFrom('award_offers')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .orderBy('day')
    .orderBy('ref')
    .execute();
}

/** An offer by b64 H of its secret, locked; null where there is none. */
export async function findOffer(
  transaction: Transaction,
  { mailbox, hash }: Pick<StoredOffer, 'mailbox' | 'hash'>,
): Promise<StoredOffer | null> {
  const offer = await transaction
    .selectFrom('award_offers')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('hash', '=', hash)
    .forUpdate()
    .executeTakeFirst();
  return offer ?? null;
}

/** Lets go of offers whose last day is over: money that nobody claimed goes where the rules say. To be called every day. */
export async function endOffers(programme: Programme, lease: Lease): Promise<void> {
  const over = await programme.database.store
    .selectFrom('award_offers')
    .select(['mailbox', 'hash'])
    .where('until_day', '<', today(programme))
    .execute();
  for (const place of over) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      const report = await lockReport(transaction, place.mailbox);
      const offer = await findOffer(transaction, place);
      if (offer === null || report === null) return;
      const { mailbox, hash, ref, amount, claimed_on } = offer;
      if (amount !== null && claimed_on === null) await expireAward(transaction, programme, { award: ref });
      const isGone = report.state === 'withdrawn' || report.state === 'purged';
      await (isGone ? removeMessage : keepMessage)(transaction, offer);
      await transaction
        .deleteFrom('award_offers')
        .where('mailbox', '=', mailbox)
        .where('hash', '=', hash)
        .execute();
    });
  }
}

// From here on it is a message like any other.
async function keepMessage(transaction: Transaction, offer: StoredOffer): Promise<void> {
  const payload = await payloadOf(transaction, offer);
  if (payload !== null) await keepWithReport(transaction, offer.mailbox, payload);
}

async function removeMessage(transaction: Transaction, offer: StoredOffer): Promise<void> {
  const payload = await payloadOf(transaction, offer);
  if (payload !== null) await shredPayloads(transaction, offer.mailbox, [payload]);
  await transaction
    .deleteFrom('messages')
    .where('mailbox', '=', offer.mailbox)
    .where('id', '=', offer.message)
    .execute();
}

async function payloadOf(store: Reader, { mailbox, message }: StoredOffer): Promise<number | null> {
  const row = await store
    .selectFrom('messages')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .where('id', '=', message)
    .executeTakeFirst();
  return row?.payload ?? null;
}
