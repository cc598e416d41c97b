import { type Claimed, encodeB64, isB64 } from '@bellbuoy/protocol';
import { requireStillAt, type SignedIn } from '../../accounts/index.ts';
import { readPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { changeReport, listMessages, lockReport, type Report } from '../../mailbox/index.ts';
import { recordAccess, unopenedRef } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { addClaim, findClaimant, removeClaim } from '../store.ts';

/**
 * Takes a report that nobody has opened, and gives what its claimant opens in their browser. Claiming what
 * one holds already gives it again. What somebody recorded as not openable can be taken once more: it waits again, so
 * that one person's word buries no report.
 *
 * @throws Problem `claimed` when somebody else holds it, `not-found`, `gone`.
 */
export async function claimReport(programme: Programme, who: SignedIn, id: string): Promise<Claimed> {
  return programme.database.transaction(async (transaction) => {
    const report = await lockTakeable(transaction, who, id);
    const claimant = await findClaimant(transaction, id);
    if (claimant !== null && claimant !== who.account) throw new Problem('claimed');
    if (claimant === null) await addClaim(transaction, id, who.account);
    return readClaimed(transaction, report);
  });
}

/**
 * Gives a report back to the queue. A lead may give back what an absent colleague holds.
 *
 * @throws Problem `claimed` when somebody else holds it, `not-claimed`, `not-found`, `gone`.
 */
export async function releaseReport(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await lockWaiting(transaction, who, id);
    const claimant = await findClaimant(transaction, id);
    if (claimant === null) throw new Problem('not-claimed');
    if (claimant !== who.account && who.role !== 'lead') throw new Problem('claimed');
    await recordClaim(transaction, programme, { report: id, desk: who.desk, account: claimant });
    await removeClaim(transaction, id);
  });
}

/**
 * A report that waits in the claimant's hands, locked.
 *
 * @throws Problem `not-claimed` when it is not theirs, `not-found`, `gone`.
 */
export async function lockClaimed(transaction: Transaction, who: SignedIn, id: string): Promise<Report> {
  const report = await lockWaiting(transaction, who, id);
  if ((await findClaimant(transaction, id)) !== who.account) throw new Problem('not-claimed');
  return report;
}

/**
 * Writes into the access log that somebody was given a report and has made no case of it, under an id of the
 * report's own from which nobody can tell which it was.
 */
export async function recordClaim(
  transaction: Transaction,
  programme: Programme,
  { report, desk, account }: { report: string; desk: string; account: string },
): Promise<void> {
  await recordAccess(transaction, programme, { account, desk, act: 'read', case: unopenedRef(report) });
}

async function lockTakeable(transaction: Transaction, who: SignedIn, id: string): Promise<Report> {
  if (!isB64(id, 32)) throw new Problem('not-found');
  const report = await lockReport(transaction, id);
  // It has its envelope still: what became a case has lost that.
  if (report?.desk === who.desk && report.state === 'finished' && report.payload !== null) {
    await changeReport(transaction, id, { state: 'received', purge_on: null });
  }
  return lockWaiting(transaction, who, id);
}

// Another desk's report is not told apart from one that does not exist.
async function lockWaiting(transaction: Transaction, who: SignedIn, id: string): Promise<Report> {
  const report = isB64(id, 32) ? await lockReport(transaction, id) : null;
  await requireStillAt(transaction, who);
  if (report?.desk !== who.desk) throw new Problem('not-found');
  if (report.state === 'withdrawn' || report.state === 'purged') throw new Problem('gone');
  if (report.state !== 'received') throw new Problem('moved-on');
  return report;
}

async function readClaimed(transaction: Transaction, report: Report): Promise<Claimed> {
  const { mailbox, epoch, day } = report;
  const messages = await listMessages(transaction, mailbox);
  const ids = [report, ...messages].flatMap(({ payload }) => payload ?? []);
  const payloads = new Map(
    (await readPayloads(transaction, mailbox, ids)).map(({ id, bytes }) => [id, bytes]),
  );
  const envelopeOf = ({ payload }: { payload: number | null }) => payloads.get(payload ?? 0);
  const envelope = envelopeOf(report);
  if (envelope === undefined) throw new Problem('gone');
  const followUps = messages.flatMap((message) => {
    const bytes = envelopeOf(message);
    return bytes === undefined
      ? []
      : [{ envelope: encodeB64(bytes), epoch: message.epoch, day: message.day }];
  });
  return { epoch, day, envelope: encodeB64(envelope), followUps };
}
