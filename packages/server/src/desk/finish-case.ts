import { type Day, type Finish } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import { deadlineRules, dueDay } from '../deadlines/index.ts';
import { Problem } from '../http/index.ts';
import { changeReport } from '../mailbox/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { lockClaimed } from './claim-report.ts';
import { lockOwnCase, requireOpen } from './own-case.ts';
import { purgeDay } from './purge-rules.ts';
import { renewDue } from './renew-due.ts';
import { changeCase, removeClaim } from './store.ts';

/** How the claimant alone can finish a case. Passing on, and *knowingly false*, are acts of more than one. */
const BY_CLAIMANT = ['no-further-action', 'out-of-scope', 'unfounded', 'duplicate'] as const;
type ByClaimant = (typeof BY_CLAIMANT)[number];

/**
 * Finishes a case. Returns the day on which it will be purged.
 *
 * @throws Problem `forbidden` for a disposition that one person cannot decide, `finished`, `not-claimed`,
 * `no-case`, `gone`.
 */
export async function finishCase(
  programme: Programme,
  who: SignedIn,
  id: string,
  { disposition, category }: Finish,
): Promise<Day> {
  if (!isByClaimant(disposition)) throw new Problem('forbidden', 'This outcome needs more than one person.');
  return programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    requireOpen(locked);
    const { mailbox } = locked.found;
    const purgeOn = purgeOnFor(programme, disposition, locked.report.day);
    await changeCase(transaction, mailbox, { disposition, category, due_on: null });
    await changeReport(transaction, mailbox, { state: 'finished', answer_by: null, purge_on: purgeOn });
    return purgeOn;
  });
}

/**
 * Takes a finished case up again: its purge is called off, and its deadlines run anew.
 *
 * @throws Problem `moved-on` when it is not finished, `not-claimed`, `no-case`, `gone`.
 */
export async function reopenCase(programme: Programme, who: SignedIn, id: string): Promise<void> {
  const from = today(programme);
  await programme.database.transaction(async (transaction) => {
    const { found, report } = await lockOwnCase(transaction, who, id);
    const { mailbox } = found;
    if (report.state !== 'finished') throw new Problem('moved-on');
    const answerBy = dueDay(deadlineRules(programme), 'answer', from);
    await changeCase(transaction, mailbox, { disposition: null, category: null, clock_from: from });
    await changeReport(transaction, mailbox, { state: 'opened', answer_by: answerBy, purge_on: null });
    await renewDue(transaction, programme, mailbox);
  });
}

/**
 * Finishes a claimed report that no key opens. It never becomes a case.
 *
 * @throws Problem `not-claimed`, `not-found`, `gone`.
 */
export async function finishUnopenable(programme: Programme, who: SignedIn, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const report = await lockClaimed(transaction, who, id);
    await changeReport(transaction, id, {
      state: 'finished',
      answer_by: null,
      screen_by: null,
      purge_on: purgeOnFor(programme, 'unopenable', report.day),
    });
    await removeClaim(transaction, id);
  });
}

function purgeOnFor(programme: Programme, rule: ByClaimant | 'unopenable', received: Day): Day {
  return purgeDay(programme.config.retention, rule, { received, settled: today(programme) });
}

function isByClaimant(disposition: Finish['disposition']): disposition is ByClaimant {
  return (BY_CLAIMANT as readonly string[]).includes(disposition);
}
