// How the guardians' desk ends what somebody asked of it, for programs.

import { checkAnswerIn } from '@bellbuoy/content/check-answer';
import { type Found, foundSchema, parseAs, type RedressOutcome } from '@bellbuoy/protocol';
import { type OpenCase, sealReply } from './desk-cases.ts';
import { sealRecord } from './desk-records.ts';
import type { DeskSession } from './desk-session.ts';

/** Ends a redress case. With `checked` goes the answer that everybody gets, in the language of whoever asked. */
export async function findInCase(
  session: DeskSession,
  opened: OpenCase,
  { outcome, text }: { outcome: RedressOutcome; text: string },
): Promise<Found> {
  const record = await sealRecord(session, opened, { kind: 'finding', outcome, text });
  const answer =
    outcome === 'checked'
      ? { reply: await sealReply(session, opened, checkAnswerIn(opened.report.locale)) }
      : {};
  const find = { outcome, record, ...answer };
  return parseAs(foundSchema, await session.http.post(`/cases/${opened.row.case}/finding`, find));
}
