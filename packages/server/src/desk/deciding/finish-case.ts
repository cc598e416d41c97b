import { type Day, type Finish, type Finished } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Reader, Transaction } from '../../db/index.ts';
import { answerDay, deadlineRules } from '../../deadlines/index.ts';
import { Problem } from '../../http/index.ts';
import { changeReport } from '../../mailbox/index.ts';
import { countFigures, countOutcome, countReopening } from '../../measures/index.ts';
import { drawSample, fulfilOrders } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { endAwards } from '../../rewards/index.ts';
import { lockClaimed, recordClaim } from '../cases/claim-report.ts';
import { meetDeadline } from '../cases/meet-deadline.ts';
import { purgeDay } from '../cases/purge-rules.ts';
import { renewDue } from '../cases/renew-due.ts';
import { kindOfDesk } from '../desk-kind.ts';
import { keepDecision } from '../keep-record.ts';
import { type LockedCase, lockOwnCase, requireOpen, requireScrubbed } from '../own-case.ts';
import { changeCase, removeClaim } from '../store.ts';
import { keepEarlier } from './earlier-case.ts';
import { type ClosingOutcome, isThankable, requireGrounds, takesTwo } from './outcome-rules.ts';

/**
 * Finishes a case, or proposes how: what takes two people waits for the second.
 *
 * @returns where it stands now, and the day on which it will be purged once it is finished.
 * @throws Problem `not-scrubbed`, `not-vetted`, `reason-needed`, `forbidden` for an outcome that only a lead proposes, `in-review`,
 * `finished`, `not-claimed`, `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function finishCase(
  programme: Programme,
  who: SignedIn,
  id: string,
  finish: Finish,
): Promise<Finished> {
  const { disposition, record } = finish;
  const filed = finish.disposition === 'out-of-scope' ? finish.filed : null;
  return programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    requireOpen(locked);
    const { found } = locked;
    requireGrounds(who, found, disposition);
    if (finish.disposition === 'duplicate') await keepEarlier(transaction, programme, found, finish.earlier);
    await keepDecision(transaction, programme, found.mailbox, record);
    if (finish.figures) await countFigures(transaction, programme, found.desk, finish.figures);
    if (found.vetted === 0) await changeCase(transaction, found.mailbox, { category: filed });
    const isProposal = takesTwo(found, disposition, filed);
    // A second person has to be able to read it.
    if (isProposal) requireScrubbed(locked);
    if (!isProposal) {
      const filedAs = { ...locked, found: { ...found, category: found.category ?? filed } };
      return { state: 'finished', purgeOn: await settle(transaction, programme, filedAs, disposition) };
    }
    await propose(transaction, who, locked, disposition);
    await renewDue(transaction, programme, found.mailbox);
    return { state: 'second-review', purgeOn: null };
  });
}

/**
 * Ends a case. Returns the day of its purge.
 */
export async function settle(
  transaction: Transaction,
  programme: Programme,
  locked: LockedCase,
  disposition: ClosingOutcome,
): Promise<Day> {
  const { found, report } = locked;
  const { mailbox, desk, category } = found;
  const purgeOn = purgeOnFor(programme, disposition, report.day);
  const about = category && { category, received: report.day };
  await countOutcome(transaction, programme, { desk, disposition, about });
  await meetDeadline(transaction, programme, locked, 'outcome');
  await drawSample(transaction, programme, found, disposition);
  await fulfilOrders(transaction, { mailbox, what: 'review', day: today(programme) });
  if (!isThankable(disposition)) await endAwards(transaction, programme, mailbox);
  await changeCase(transaction, mailbox, { disposition, ...NOT_PROPOSED, due_on: null });
  await changeReport(transaction, mailbox, { state: 'finished', answer_by: null, purge_on: purgeOn });
  return purgeOn;
}

/**
 * Takes a finished case up again: its purge is called off, and its deadlines run anew. Or takes back what was
 * proposed, and nothing has happened: the deadlines are those from before.
 *
 * @throws Problem `moved-on` when it is neither finished nor proposed, `not-claimed`, `no-case`, `gone`.
 */
export async function reopenCase(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    const { mailbox } = locked.found;
    await requireServed(transaction, programme, mailbox);
    if (locked.report.state === 'finished') return takeUp(transaction, programme, locked);
    if (locked.report.state !== 'second-review') throw new Problem('moved-on');
    await changeCase(transaction, mailbox, { ...NOT_PROPOSED, ...categoryOf(locked) });
    await changeReport(transaction, mailbox, { state: 'opened' });
    await renewDue(transaction, programme, mailbox);
  });
}

// Taken up before, the case would tell whoever asked that its answer was written.
async function requireServed(store: Reader, programme: Programme, mailbox: string): Promise<void> {
  const held = await store
    .selectFrom('held_answers')
    .select('serve_on')
    .where('mailbox', '=', mailbox)
    .where('serve_on', '>', today(programme))
    .executeTakeFirst();
  if (held !== undefined) throw new Problem('too-early');
}

/** Lets work on a case go on. Its deadlines run anew, and its reporter is told by when they hear. */
export async function takeUp(
  transaction: Transaction,
  programme: Programme,
  locked: LockedCase,
): Promise<void> {
  const { mailbox, desk } = locked.found;
  const from = today(programme);
  await countReopening(transaction, programme, desk);
  const answerBy = answerDay(deadlineRules(programme), await kindOfDesk(transaction, desk), from);
  const changes = { disposition: null, ...NOT_PROPOSED, ...categoryOf(locked), clock_from: from };
  await changeCase(transaction, mailbox, changes);
  await changeReport(transaction, mailbox, { state: 'opened', answer_by: answerBy, purge_on: null });
  await renewDue(transaction, programme, mailbox);
}

/**
 * Finishes a claimed report that no key opens. It never becomes a case.
 *
 * @throws Problem `not-claimed`, `not-found`, `gone`.
 */
export async function finishUnopenable(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const report = await lockClaimed(transaction, who, id);
    await recordClaim(transaction, programme, { report: id, desk: who.desk, account: who.account });
    await countOutcome(transaction, programme, { desk: who.desk, disposition: 'unopenable', about: null });
    await changeReport(transaction, id, {
      state: 'finished',
      answer_by: null,
      screen_by: null,
      purge_on: purgeOnFor(programme, 'unopenable', report.day),
    });
    await removeClaim(transaction, id);
  });
}

const NOT_PROPOSED = { proposed: null, proposed_by: null } as const;

// Step one fixes it. Without that it was that of an outcome which no longer holds.
function categoryOf({ found: { vetted, category } }: LockedCase) {
  return { category: vetted === 0 ? null : category };
}

async function propose(
  transaction: Transaction,
  { account }: SignedIn,
  { found: { mailbox } }: LockedCase,
  proposed: ClosingOutcome,
): Promise<void> {
  await changeCase(transaction, mailbox, { proposed, proposed_by: account, needs_two: true });
  await changeReport(transaction, mailbox, { state: 'second-review' });
}

function purgeOnFor(programme: Programme, rule: ClosingOutcome | 'unopenable', received: Day): Day {
  return purgeDay(programme.config.retention, rule, { received, settled: today(programme) });
}
