import {
  addDays,
  type Day,
  type DeskEpoch,
  type EndMembership,
  EPOCH_ACCEPT_DAYS,
  EPOCH_DAYS,
} from '@bellbuoy/protocol';
import { changeMember, type SignedIn } from '../../accounts/index.ts';
import { exclusive, shredPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import {
  addEpoch,
  endEpochs,
  listEpochs,
  type Programme,
  renewDescriptor,
  today,
} from '../../programme/index.ts';
import { isAtRedress } from '../desk-kind.ts';
import { holdRoster, wrapsForAll } from '../wraps.ts';
import { requireNoHolder } from './redress-desk.ts';

/**
 * Changes an analyst into a lead or back, by the roster's next frame.
 *
 * @throws Problem `not-found`, `moved-on`, `last-one`; ProtocolError `unverified`. A frame that ends a membership
 * is `unverified` here: that takes a new epoch.
 */
export async function changeRole(programme: Programme, lead: SignedIn, frame: string): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await holdRoster(transaction, programme, lead.desk);
    const { account, role } = await changeMember(transaction, programme, lead, frame);
    if (role === 'left') throw new Problem('unverified');
    if (role !== 'lead') await forgetShare(transaction, lead.desk, account);
  });
}

/**
 * Ends a membership of the lead's desk in one transaction: the roster's next frame, every seed that was wrapped
 * for whoever leaves taken away, and an epoch that begins today and that they have no key of. What they had
 * claimed is anybody's again.
 *
 * @throws Problem `not-found`, `last-one`, `incomplete-wraps`, or `moved-on` when roster or epochs have moved on;
 * ProtocolError `unverified`.
 */
export async function endMembership(
  programme: Programme,
  lead: SignedIn,
  { member: frame, epoch: { wraps, ...epoch } }: EndMembership,
): Promise<void> {
  const { database } = programme;
  const { desk } = lead;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await holdRoster(transaction, programme, desk);
    const { account, role } = await changeMember(transaction, programme, lead, frame);
    if (role !== 'left') throw new Problem('unverified');
    // Nobody throws a colleague out of the guardians' desk: who is on it follows from who holds a slot.
    if (isAtRedress(lead) && account !== lead.account) await requireNoHolder(transaction, programme, account);
    await takeAway(transaction, desk, account);
    requireAtOnce(epoch, await listEpochs(transaction, desk), today(programme));
    const sealed = await wrapsForAll(transaction, desk, wraps);
    await endEpochs(transaction, desk, today(programme));
    await addEpoch(transaction, desk, epoch);
    const rows = sealed.map((wrap) => ({ desk, epoch: epoch.epoch, ...wrap }));
    await transaction.insertInto('epoch_wraps').values(rows).execute();
    await renewDescriptor(transaction, programme);
  });
}

/** Destroys every wrap of an account at a desk, forgets where it was told of things, and gives back what it had claimed. */
async function takeAway(transaction: Transaction, desk: string, account: string): Promise<void> {
  const cases = transaction.selectFrom('cases').select('mailbox').where('desk', '=', desk);
  const reports = transaction.selectFrom('reports').select('mailbox').where('desk', '=', desk);
  await transaction
    .deleteFrom('epoch_wraps')
    .where('desk', '=', desk)
    .where('account', '=', account)
    .execute();
  await transaction
    .deleteFrom('case_wraps')
    .where('account', '=', account)
    .where('mailbox', 'in', cases)
    .execute();
  await transaction
    .deleteFrom('claims')
    .where('claimant', '=', account)
    .where('mailbox', 'in', reports)
    .execute();
  await transaction
    .updateTable('cases')
    .set({ claimant: null })
    .where('desk', '=', desk)
    .where('claimant', '=', account)
    .execute();
  await forgetOwnNotes(transaction, desk, account);
  await forgetShare(transaction, desk, account);
  await transaction.deleteFrom('notices').where('account', '=', account).execute();
}

// Nobody else could ever open them.
async function forgetOwnNotes(transaction: Transaction, desk: string, account: string): Promise<void> {
  const notes = await transaction
    .selectFrom('own_notes')
    .innerJoin('cases', 'cases.mailbox', 'own_notes.mailbox')
    .select(['own_notes.mailbox', 'own_notes.id', 'own_notes.payload'])
    .where('cases.desk', '=', desk)
    .where('own_notes.account', '=', account)
    .execute();
  for (const { mailbox, id, payload } of notes) {
    await transaction.deleteFrom('own_notes').where('mailbox', '=', mailbox).where('id', '=', id).execute();
    await shredPayloads(transaction, mailbox, [payload]);
  }
}

// A part of the recovery seed is a lead's to keep, and only for as long.
async function forgetShare(transaction: Transaction, desk: string, account: string): Promise<void> {
  await transaction
    .deleteFrom('recovery_shares')
    .where('desk', '=', desk)
    .where('account', '=', account)
    .execute();
}

// It takes a number of its own, also beside epochs that stood ready: what was sealed to one of those must not meet
// another key. A day of grace, because browsers' clocks are not the server's; one that begins later would leave
// today to whoever has gone.
function requireAtOnce(epoch: DeskEpoch, earlier: readonly DeskEpoch[], day: Day): void {
  const isNext = epoch.epoch === (earlier.at(-1)?.epoch ?? 0) + 1;
  const isNow = epoch.from >= addDays(day, -1) && epoch.from <= day;
  const isLong =
    epoch.until >= day &&
    epoch.until <= addDays(epoch.from, EPOCH_DAYS - 1) &&
    epoch.acceptUntil === addDays(epoch.until, EPOCH_ACCEPT_DAYS);
  if (!isNext || !isNow || !isLong) throw new Problem('moved-on');
}
