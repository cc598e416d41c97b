// Decisions as they leave this browser: each a record signed by whoever decides, sealed to the case. In clear goes only
// what the server needs to hold everybody to the rules.

import type { DecisionMessage, Finished } from '@bellbuoy/protocol';
import { requireCategory } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import type { Answer, Earlier, Ending, Verdict } from './decisions.ts';

/** Records the answer to a step of vetting. */
export async function writeAnswer(seat: Seat, opened: OpenedCase, answer: Answer): Promise<void> {
  const { grounds, earlier } = answer;
  const cited = earlier === null ? {} : { earlier: earlier.id };
  const about =
    answer.step === 1
      ? ({ step: 1, result: 'in-scope', reason: answer.category } as const)
      : ({ step: 2, result: answer.result, reason: answer.reason } as const);
  const record = await sealRecord(seat, opened, { kind: 'vetting', ...about, ...grounds, ...cited });
  const citation = earlier === null ? {} : { earlier: await cite(seat, opened, earlier) };
  const { row, report } = opened;
  await seat.api.vet(
    row.case,
    answer.step === 1
      ? { step: 1, category: answer.category, filed: requireCategory(report.category), record, ...citation }
      : { step: 2, isIndicated: answer.result === 'indicated', record, ...citation },
  );
}

/** Ends a case, or proposes how to. */
export async function writeEnding(seat: Seat, opened: OpenedCase, ending: Ending): Promise<Finished> {
  const { row, report } = opened;
  // For the counters alone: not in the record that stays with the case.
  const figures = ending.figures === undefined ? {} : { figures: ending.figures };
  switch (ending.disposition) {
    case 'out-of-scope': {
      const { disposition, exclusion, grounds } = ending;
      const vetting = {
        kind: 'vetting',
        step: 1,
        result: disposition,
        reason: exclusion,
        ...grounds,
      } as const;
      const record = await sealRecord(seat, opened, vetting);
      return seat.api.finish(row.case, { disposition, filed: requireCategory(report.category), record });
    }
    case 'duplicate': {
      const { other, figures: _, ...outcome } = ending;
      const record = await sealRecord(seat, opened, { kind: 'outcome', ...outcome, duplicateOf: other.id });
      const earlier = await cite(seat, opened, other);
      return seat.api.finish(row.case, { disposition: 'duplicate', record, earlier, ...figures });
    }
    case 'no-further-action':
    case 'unfounded':
    case 'knowingly-false': {
      const { figures: _, ...outcome } = ending;
      const record = await sealRecord(seat, opened, { kind: 'outcome', ...outcome });
      return seat.api.finish(row.case, { disposition: ending.disposition, record, ...figures });
    }
  }
}

/** Agrees with what somebody else proposed, or sends it back. Returns the day on which everything is deleted. */
export async function writeReview(
  seat: Seat,
  opened: OpenedCase,
  { result, text }: Verdict,
): Promise<string | null> {
  const record = await sealRecord(seat, opened, { kind: 'review', of: 'outcome', result, text });
  return (await seat.api.review(opened.row.case, { result, record })).purgeOn;
}

/** Says that a case is danger to life and cannot wait; the second person who says so confirms it. */
export async function writeHaste(seat: Seat, opened: OpenedCase, text: string): Promise<void> {
  const record = await sealRecord(seat, opened, {
    kind: 'review',
    of: 'life-safety',
    result: 'agreed',
    text,
  });
  await seat.api.lifeSafety(opened.row.case, { record });
}

async function cite(seat: Seat, opened: OpenedCase, { id, reason }: Earlier) {
  const text = reason.trim();
  const sealed = text === '' ? null : await sealRecord(seat, opened, { kind: 'citation', of: id, text });
  return { case: id, reason: sealed };
}

/** What a kind of record says, without where and by whom. */
type ContentOf<M> = M extends DecisionMessage
  ? Omit<M, 'v' | 'origin' | 'desk' | 'epoch' | 'mailbox' | 'n' | 'prev' | 'seen' | 'day' | 'author'>
  : never;

/** Seals a record of the case, signed by whoever decides. */
export async function sealRecord(
  seat: Seat,
  { row }: OpenedCase,
  content: ContentOf<DecisionMessage>,
): Promise<string> {
  const { origin, desk, account } = seat.session;
  const place = { v: 1, origin, desk, epoch: epochInForce(seat), mailbox: row.report } as const;
  const record = { ...place, n: 0, prev: null, seen: null, day: seat.today(), author: account, ...content };
  return seat.keychain.sealToCase(row.case, seat.keychain.frameAsMember(record));
}
