import type { Move } from '@bellbuoy/protocol';
import { hashB64 } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { endActs } from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import { deliverMessage, listMessages } from '../../mailbox/index.ts';
import { listOwedOrders, moveSample, recordAccess } from '../../oversight/index.ts';
import { findDesk, listEpochs, type Programme, today } from '../../programme/index.ts';
import { endAwards, forgetFacts } from '../../rewards/index.ts';
import { keepDecision } from '../keep-record.ts';
import { epochOf } from '../keys/epochs.ts';
import { type LockedCase, lockCase, requireOpen } from '../own-case.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { addCaseWraps, isCaseIdTaken, type LiveCase, listRecused } from '../store.ts';
import { holdRoster, wrapsForAll } from '../wraps.ts';
import { keepCopy } from './converse.ts';
import { dissolveOfOne } from './fold-cases.ts';
import { listMovable, replaceParts } from './move-parts.ts';

/**
 * Gives a case to another intake desk in one transaction: everything sealed again to a key that only that desk's members
 * can unwrap, what this desk had destroyed, the reporter told by the desk that they have dealt with until now. How far the
 * case is, and what is owed by when, stays.
 *
 * @throws Problem `no-desk` for one that takes no reports, or this one; `incomplete-wraps` unless they are for exactly its
 * members; `malformed` unless every part is there and nothing else; `moved-on` while a message waits that is not sealed to
 * the case, or when `reply` does not follow the desk's last; `not-claimed`, `last-reader` when nobody at that desk may read
 * it, `in-review`, `finished`, `recused`, `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function moveCase(programme: Programme, who: SignedIn, id: string, move: Move): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await requireOpenDesk(transaction, programme, who, move.desk);
    await holdRoster(transaction, programme, move.desk);
    const locked = await lockCase(transaction, who, id);
    const { mailbox, cluster } = locked.found;
    await requireMovable(transaction, who, locked);
    if (await isCaseIdTaken(transaction, move.case.id)) throw new Problem('moved-on');
    await replaceParts(transaction, locked.found, move);
    await replaceWraps(transaction, mailbox, move);
    await takeOver(transaction, locked.found, move);
    await keepDecision(transaction, programme, mailbox, move.reason);
    await tellReporter(transaction, programme, who, locked, move);
    if (cluster !== null) await dissolveOfOne(transaction, cluster);
    // Whoever asked for an opening has no more to do with it.
    await endActs(transaction, { mailbox }, today(programme));
    await endAwards(transaction, programme, mailbox);
    await forgetFacts(transaction, mailbox);
    // Under both ids: guardians can follow where it went, and nobody else is told.
    const { account, desk } = who;
    for (const each of [id, move.case.id]) {
      await recordAccess(transaction, programme, { account, desk, act: 'moved', case: each });
    }
  });
}

async function requireOpenDesk(
  transaction: Transaction,
  programme: Programme,
  who: SignedIn,
  id: string,
): Promise<void> {
  const desk = await findDesk(transaction, id);
  if (desk === null || desk.kind !== 'intake' || desk.root === null || id === who.desk) {
    throw new Problem('no-desk');
  }
  // Before its first epoch it could neither answer nor be written to.
  const day = today(programme);
  if (!(await listEpochs(transaction, id)).some(({ from }) => from <= day)) throw new Problem('no-desk');
}

async function requireMovable(transaction: Transaction, who: SignedIn, locked: LockedCase): Promise<void> {
  const { claimant, mailbox } = locked.found;
  const isTheirs = claimant === who.account;
  const isLeadsToMove = claimant === null && who.role === 'lead' && (await isOpenToDesk(transaction, locked));
  if (!isTheirs && !isLeadsToMove) throw new Problem('not-claimed');
  requireOpen(locked);
  // Another desk could not read what was ordered of this one.
  if ((await listOwedOrders(transaction, mailbox)).length > 0) throw new Problem('in-review');
  const messages = await listMessages(transaction, mailbox);
  if (messages.some(({ direction, payload }) => direction === 'in' && payload !== null)) {
    throw new Problem('moved-on');
  }
}

// Otherwise some of it is only its claimant's to read, and so to seal again.
async function isOpenToDesk(transaction: Transaction, { found }: LockedCase): Promise<boolean> {
  const { copies } = await listMovable(transaction, found.mailbox);
  const originals = copies.filter(({ direction }) => direction === 'in').map(({ scrub }) => scrub);
  return (
    (found.scrub === 'no-name' || found.scrub === 'restricted') &&
    originals.every((scrub) => scrub === 'no-name')
  );
}

// Who has stepped back is asked to be wrapped for like everybody, and is stored nothing: the desk that gives the case away
// cannot know who that is at another.
async function replaceWraps(transaction: Transaction, mailbox: string, move: Move): Promise<void> {
  const wraps = await wrapsForAll(transaction, move.desk, move.case.wraps);
  const recused = await listRecused(transaction, mailbox);
  const kept = wraps.filter(({ account }) => !recused.includes(account));
  if (kept.length === 0) throw new Problem('last-reader');
  for (const table of ['case_wraps', 'recovery_case_wraps'] as const) {
    await transaction.deleteFrom(table).where('mailbox', '=', mailbox).execute();
  }
  await addCaseWraps(transaction, mailbox, kept);
}

async function takeOver(
  transaction: Transaction,
  { mailbox, id, desk }: LiveCase,
  move: Move,
): Promise<void> {
  await transaction.insertInto('case_moves').values({ id, mailbox, desk }).execute();
  await transaction
    .updateTable('cases')
    .set({ id: move.case.id, desk: move.desk, recipient: move.case.recipient, claimant: null, cluster: null })
    .where('mailbox', '=', mailbox)
    .execute();
  await moveSample(transaction, mailbox, { desk: move.desk, case_id: move.case.id });
}

async function tellReporter(
  transaction: Transaction,
  programme: Programme,
  { desk }: SignedIn,
  { found: { mailbox }, report }: LockedCase,
  { reply }: Move,
): Promise<void> {
  const day = today(programme);
  const epoch = await epochOf(transaction, desk, day);
  const envelope = sealedFrame(reply.envelope);
  const id = hashB64(envelope);
  const place = { mailbox, direction: 'out', desk: desk === report.desk ? null : desk, epoch, day } as const;
  const message = { ...place, id, prev: reply.prev, envelope };
  if ((await deliverMessage(transaction, message, null)) !== 'delivered') throw new Problem('moved-on');
  await keepCopy(transaction, { mailbox, message: id, copy: reply.copy });
}
