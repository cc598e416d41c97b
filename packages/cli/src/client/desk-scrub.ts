import {
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  messageOf,
  openBytes,
  sealFrame,
} from '@bellbuoy/protocol';
import type { OpenCase } from './desk-cases.ts';
import { currentEpochKeyring } from './desk-epochs.ts';
import { placeOf } from './desk-place.ts';
import type { DeskSession } from './desk-session.ts';

/** Lets colleagues read a case whose report names nobody, with the desk's own words beside it. */
export async function scrubAsNoName(session: DeskSession, opened: OpenCase, text: string): Promise<void> {
  const { row, keyring } = opened;
  const { epoch } = await currentEpochKeyring(session);
  const of = [await reportIdOf(opened)];
  const summary = {
    ...placeOf(session, row.report, epoch),
    kind: 'summary',
    n: 0,
    prev: null,
    seen: null,
    day: session.today(),
    author: session.account,
    of,
    text,
    facts: {},
    messages: {},
  } as const;
  const copy = encodeB64(await sealFrame(encodeFrame(summary, session.keyring), keyring.recipient));
  await session.http.post(`/cases/${row.case}/scrub`, { choice: 'no-name', of, summary: copy });
}

// The desk's word *opened*, its first, names the report's envelope, which is no longer there.
async function reportIdOf({ row, keyring }: OpenCase): Promise<string> {
  const told = row.conversation.find(({ direction }) => direction === 'out')?.copy ?? '';
  const { message } = decodeFrame(await openBytes(decodeB64(told), keyring.identity));
  return messageOf(message, 'opened').report;
}
