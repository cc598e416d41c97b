import { decodeB64, decodeFrame, messageOf, openBytes } from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { sealRecord } from './desk-records.ts';
import type { DeskSession } from './desk-session.ts';

/** Lets colleagues read a case whose report names nobody, with the desk's own words beside it. */
export async function scrubAsNoName(session: DeskSession, opened: OpenCase, text: string): Promise<void> {
  const of = [await reportIdOf(opened)];
  const summary = await sealRecord(session, opened, { kind: 'summary', of, text, facts: {}, messages: {} });
  await session.http.post(`/cases/${opened.row.case}/scrub`, { choice: 'no-name', of, summary });
}

/** b64 H of the report's envelope, which is no longer there: the desk's word *opened*, its first, names it. */
export async function reportIdOf({ row, keyring }: OpenCase): Promise<string> {
  const told = row.conversation.find(({ direction }) => direction === 'out')?.copy ?? '';
  const { message } = decodeFrame(await openBytes(decodeB64(told), keyring.identity));
  return messageOf(message, 'opened').report;
}
