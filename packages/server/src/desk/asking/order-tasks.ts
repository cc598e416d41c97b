import { encodeB64, type OrderDone, type OrderList, orderDoneSchema } from '@bellbuoy/protocol';
import type { SignedIn, StaffHandlers } from '../../accounts/index.ts';
import { readPayload } from '../../db/index.ts';
import { Problem, readJson } from '../../http/index.ts';
import { findOrder, fulfilOrder } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { keepDecision } from '../keep-record.ts';
import { lockReadCase } from '../reading-rule.ts';
import { listRecusals } from '../store.ts';

type OrdersRoute = 'GET /orders' | 'POST /orders/:id/done';

/** The calls by which a desk reads what guardians have ordered, and says that it is done. */
export function orderHandlers(programme: Programme): StaffHandlers<OrdersRoute> {
  return {
    'GET /orders': async ({ who }) => Response.json(await listOrders(programme, who)),
    'POST /orders/:id/done': async ({ request, who, param }) => {
      await correctAsOrdered(programme, who, param('id'), await readJson(request, orderDoneSchema));
      return new Response(null, { status: 204 });
    },
  };
}

/** What guardians have ordered of a desk, but for cases from which the member has stepped back. */
async function listOrders({ database: { store } }: Programme, who: SignedIn): Promise<OrderList> {
  const recusals = await listRecusals(store, who.desk);
  const rows = await store
    .selectFrom('orders')
    .selectAll()
    .where('desk', '=', who.desk)
    .where('granted_on', 'is not', null)
    .orderBy('granted_on', 'desc')
    .orderBy('ref')
    .execute();
  const orders = await Promise.all(
    rows.map(async ({ ref, what, case_id, mailbox, epoch, payload, granted_on, done_on }) => {
      if (granted_on === null || recusals.get(case_id)?.has(who.account) === true) return [];
      const bytes = mailbox === null || payload === null ? null : await readPayload(store, mailbox, payload);
      const envelope = bytes === null ? null : encodeB64(bytes);
      const order = { ref, order: what, case: case_id, epoch, envelope };
      return [{ ...order, grantedOn: granted_on, doneOn: done_on }];
    }),
  );
  return orders.flat();
}

/**
 * Records that a correction has been made, with a note of what was put right.
 *
 * @throws Problem `not-found` for none of this desk, `moved-on` when it is done; `not-claimed`, `recused`, `gone`.
 */
async function correctAsOrdered(
  programme: Programme,
  who: SignedIn,
  ref: string,
  { record }: OrderDone,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const order = await findOrder(transaction, ref);
    const isTheirs = order?.desk === who.desk && order.granted_on !== null && order.what === 'correction';
    if (order === null || !isTheirs) throw new Problem('not-found');
    const { found } = await lockReadCase(transaction, who, order.case_id);
    // Read again: a colleague may have done it.
    if ((await findOrder(transaction, ref))?.done_on !== null) throw new Problem('moved-on');
    await keepDecision(transaction, programme, found.mailbox, record);
    await fulfilOrder(transaction, ref, today(programme));
  });
}
