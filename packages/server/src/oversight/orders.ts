// What guardians order: kept apart from their act, because an order to purge takes the act with it and stays on record itself.

import { checkEnvelope, type Day, decodeB64, type Order, type OrderDetails } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { putPayload, type Reader, type Schema, type Transaction } from '../db/index.ts';

export type KeptOrder = Selectable<Schema['orders']>;

/** Keeps what a guardian proposes to order. It has no effect until it is granted. */
export async function keepOrder(
  transaction: Transaction,
  { ref, mailbox, day, details }: { ref: string; mailbox: string; day: Day; details: OrderDetails },
): Promise<void> {
  const { order, case: case_id, desk, epoch } = details;
  const bytes = decodeB64(details.envelope);
  checkEnvelope(bytes);
  const payload = await putPayload(transaction, { mailbox, bytes });
  await transaction
    .insertInto('orders')
    .values({
      ...{ ref, what: order, mailbox, case_id, desk, epoch, payload },
      ...{ asked_on: day, granted_on: null, done_on: null },
    })
    .execute();
}

/** An order by the ref of its act. */
export async function findOrder(store: Reader, ref: string): Promise<KeptOrder | null> {
  return (await store.selectFrom('orders').selectAll().where('ref', '=', ref).executeTakeFirst()) ?? null;
}

export async function grantOrder(transaction: Transaction, ref: string, day: Day): Promise<void> {
  await transaction.updateTable('orders').set({ granted_on: day }).where('ref', '=', ref).execute();
}

/** Records that what was ordered of a case has been done. */
export async function fulfilOrders(
  transaction: Transaction,
  { mailbox, what, day }: { mailbox: string; what: Order; day: Day },
): Promise<void> {
  await transaction
    .updateTable('orders')
    .set({ done_on: day })
    .where('mailbox', '=', mailbox)
    .where('what', '=', what)
    .where('granted_on', 'is not', null)
    .where('done_on', 'is', null)
    .execute();
}

/** Records that one order has been done. */
export async function fulfilOrder(transaction: Transaction, ref: string, day: Day): Promise<void> {
  await transaction.updateTable('orders').set({ done_on: day }).where('ref', '=', ref).execute();
}

/** Which orders about a case guardians have granted and nobody has carried out yet. */
export async function listOwedOrders(store: Reader, mailbox: string): Promise<Order[]> {
  const rows = await store
    .selectFrom('orders')
    .select('what')
    .where('mailbox', '=', mailbox)
    .where('granted_on', 'is not', null)
    .where('done_on', 'is', null)
    .execute();
  return rows.map(({ what }) => what);
}

/** Of whose reports guardians have ordered the purge, and that are still there. */
export async function listOrderedPurges(store: Reader, limit: number): Promise<string[]> {
  const rows = await store
    .selectFrom('orders')
    .select('mailbox')
    .distinct()
    .where('what', '=', 'purge')
    .where('granted_on', 'is not', null)
    .where('done_on', 'is', null)
    .where('mailbox', 'is not', null)
    .limit(limit)
    .execute();
  return rows.flatMap(({ mailbox }) => mailbox ?? []);
}

/** Leaves of the orders about a case that is being deleted that there were any. */
export async function clearOrders(transaction: Transaction, mailbox: string): Promise<void> {
  await transaction
    .updateTable('orders')
    .set({ mailbox: null, payload: null })
    .where('mailbox', '=', mailbox)
    .execute();
}
