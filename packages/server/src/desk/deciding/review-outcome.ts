import type { Day, Review } from '@bellbuoy/protocol';
import { listAdmitted, type SignedIn } from '../../accounts/index.ts';
import type { Reader } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { keepDecision } from '../keep-record.ts';
import { lockCase } from '../own-case.ts';
import type { LiveCase } from '../store.ts';
import { settle, takeUp } from './finish-case.ts';
import type { ClosingOutcome } from './outcome-rules.ts';

/**
 * What a second person says of a proposed outcome: agreed, and the case is finished; or sent back, and work on it goes
 * on with a new deadline.
 *
 * @returns the day of its purge; null when it was sent back.
 * @throws Problem `moved-on` when nothing is proposed, `forbidden` to whoever proposed it or may not review it,
 * `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function reviewOutcome(
  programme: Programme,
  who: SignedIn,
  id: string,
  { result, record }: Review,
): Promise<Day | null> {
  return programme.database.transaction(async (transaction) => {
    const locked = await lockCase(transaction, who, id);
    const { found, report } = locked;
    const proposed = found.proposed as ClosingOutcome | null;
    if (report.state !== 'second-review' || proposed === null) throw new Problem('moved-on');
    if (!(await mayReview(transaction, who, found))) throw new Problem('forbidden');
    await keepDecision(transaction, programme, found.mailbox, record);
    if (result === 'agreed') return settle(transaction, programme, locked, proposed);
    await takeUp(transaction, programme, locked);
    return null;
  });
}

// Reviewing is a lead's power. What a lead proposed any other member reviews, so that a desk of one lead can work: two
// people, of whom one is a lead.
async function mayReview(store: Reader, who: SignedIn, { proposed_by }: LiveCase): Promise<boolean> {
  if (proposed_by === who.account) return false;
  if (who.role === 'lead') return true;
  const members = await listAdmitted(store, who.desk);
  return members.some(({ account, role }) => account === proposed_by && role === 'lead');
}
