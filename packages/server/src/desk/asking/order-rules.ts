// What guardians can order of a desk. Proposing names the desk and the case, and one that is not that desk's is none: no
// order reaches a case by mistake. What is done is done in the transaction of the last decision, but for a purge, which
// the purge journal has to know of first.

import { orderDetailsSchema, parseAs } from '@bellbuoy/protocol';
import type { Transaction } from '../../db/index.ts';
import type { ActRules } from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import { publishAct } from '../../log/index.ts';
import { lockReport } from '../../mailbox/index.ts';
import { countOverturned } from '../../measures/index.ts';
import { findOrder, grantOrder, keepOrder } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { takeUp } from '../deciding/finish-case.ts';
import type { LockedCase } from '../own-case.ts';
import { changeCase, findLiveCase } from '../store.ts';

export const orderRules: ActRules = {
  propose: async (transaction, programme, { ref, details: sent }) => {
    const details = parseAs(orderDetailsSchema, sent);
    const locked = await lockOrdered(transaction, details.desk, details.case);
    requireReviewable(locked, details.order);
    const { mailbox, id } = locked.found;
    await keepOrder(transaction, { ref, mailbox, day: today(programme), details });
    return { mailbox, case_id: id };
  },
  onGranted: async (transaction, programme, { ref }, day) => {
    const order = await findOrder(transaction, ref);
    if (order === null) return;
    await grantOrder(transaction, ref, day);
    await publishAct(transaction, { type: 'order', act: order.what, day, ref });
    const locked = await lockOrdered(transaction, order.desk, order.case_id);
    if (order.what === 'correction' || !isFinished(locked)) return;
    await countOverturned(transaction, programme, { desk: order.desk, by: order.what });
    if (order.what === 'review') await reopen(transaction, programme, locked);
  },
};

/** @throws Problem `no-case` for one of another desk, `gone`. */
async function lockOrdered(transaction: Transaction, desk: string, id: string): Promise<LockedCase> {
  const { mailbox } = await findLiveCase(transaction, desk, id);
  const report = await lockReport(transaction, mailbox);
  if (report === null) throw new Problem('no-case');
  return { report, found: await findLiveCase(transaction, desk, id) };
}

/** @throws Problem `moved-on` for a review of what is not finished: there is no outcome to look at again. */
function requireReviewable({ report: { state } }: LockedCase, order: string): void {
  if (order === 'review' && state !== 'finished') throw new Problem('moved-on');
}

function isFinished({ report: { state } }: LockedCase): boolean {
  return state === 'finished' || state === 'passed-on';
}

// Whoever decided it does not look at it again by themself: a lead takes it.
async function reopen(transaction: Transaction, programme: Programme, locked: LockedCase): Promise<void> {
  if (locked.report.state !== 'finished') return;
  await takeUp(transaction, programme, locked);
  await changeCase(transaction, locked.found.mailbox, { claimant: null });
}
