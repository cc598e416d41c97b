import { checkAnswerIn } from '@bellbuoy/content/check-answer';
import type { Find, Found, RedressOutcome } from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { sealReply } from '../cases/write-reply.ts';
import { sealRecord } from '../deciding/write-decision.ts';
import type { Seat } from '../seat/seat.ts';

/** How a guardian ends a redress case, with the reason that stays with it. */
export interface Finding {
  readonly outcome: RedressOutcome;
  readonly text: string;
}

/**
 * Ends a redress case. With `checked` goes the one answer that everybody gets, in the language of whoever asked; the server holds
 * it until the day that is everybody's.
 */
export async function writeFinding(
  seat: Seat,
  opened: OpenedCase,
  { outcome, text }: Finding,
): Promise<Found> {
  const record = await sealRecord(seat, opened, { kind: 'finding', outcome, text });
  return seat.api.find(opened.row.case, await requestOf(seat, opened, outcome, record));
}

async function requestOf(
  seat: Seat,
  opened: OpenedCase,
  outcome: RedressOutcome,
  record: string,
): Promise<Find> {
  if (outcome !== 'checked') return { outcome, record };
  const { request } = await sealReply(seat, opened, checkAnswerIn(opened.report.locale));
  return { outcome, record, reply: request };
}
