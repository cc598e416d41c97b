import {
  type Bytes,
  type Case,
  type CaseList,
  caseListSchema,
  caseSchema,
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  type Keyring,
  messageOf,
  type Offer,
  openBytes,
  openEnvelope,
  parseAs,
  type Reply,
  type ReportMessage,
  sealFrame,
  unwrapKeyring,
  verifyFrame,
  verifyPlace,
  verifyReport,
} from '@bellbuoy/protocol';
import { currentEpochKeyring, epochKeyring } from './desk-epochs.ts';
import { kindOf, placeOf } from './desk-place.ts';
import type { DeskSession } from './desk-session.ts';

/** A case as this member can read it. */
export interface OpenCase {
  readonly row: Case;
  readonly keyring: Keyring;
  readonly report: ReportMessage;
}

/** The desk's cases, with bare rows for what was withdrawn or purged. */
export async function readCases(session: DeskSession): Promise<CaseList> {
  return parseAs(caseListSchema, await session.http.get('/cases'));
}

/** Takes a case that nobody has. Throws an ApiError `claimed` when somebody does. */
export async function claimCase(session: DeskSession, id: string): Promise<void> {
  await session.http.post(`/cases/${id}/claim`);
}

/** Reads a case and opens the report in it. */
export async function readCase(session: DeskSession, id: string): Promise<OpenCase> {
  const row = parseAs(caseSchema, await session.http.get(`/cases/${id}`));
  const wrap = decodeB64(row.wrap ?? '');
  const keyring = await unwrapKeyring(wrap, session.keyring.identity, {
    origin: session.origin,
    recipient: row.recipient,
  });
  const frame = decodeFrame(await openBytes(decodeB64(row.content), keyring.identity));
  const { firstDesk: desk, report: mailbox, epoch } = row;
  const place = { origin: session.origin, desk, mailbox, epoch };
  return { row, keyring, report: verifyReport(frame, place, kindOf(desk)) };
}

/** The texts that the reporter wrote after the report; those still under an epoch are sealed again to the case. */
export async function readFollowUps(
  session: DeskSession,
  { row, keyring, report }: OpenCase,
): Promise<string[]> {
  const texts: string[] = [];
  for (const item of row.conversation.filter(({ direction }) => direction === 'in')) {
    const frame =
      item.copy === null
        ? await openAndReseal(session, row, item, keyring.recipient)
        : await openBytes(decodeB64(item.copy), keyring.identity);
    const message = verifyFrame(decodeFrame(frame), decodeB64(report.verify));
    texts.push(
      messageOf(
        verifyPlace(message, { origin: session.origin, desk: item.desk, mailbox: row.report }),
        'message',
      ).text,
    );
  }
  return texts;
}

/** Answers the reporter in a signed, sealed reply. */
export async function replyTo(session: DeskSession, opened: OpenCase, text: string): Promise<void> {
  await session.http.post(`/cases/${opened.row.case}/replies`, await sealReply(session, opened, text));
}

/** A reply as it is posted: to the reporter, with what it may offer them, and as a copy without that to the case. */
export async function sealReply(
  session: DeskSession,
  { row, keyring, report }: OpenCase,
  text: string,
  offer?: Offer,
): Promise<Reply> {
  const current = await currentEpochKeyring(session);
  const n = row.conversation.filter(({ direction }) => direction === 'out').length;
  const place = {
    ...placeOf(session, row.report, current.epoch),
    n,
    prev: row.sentLast,
    seen: row.receivedLast,
  };
  const reply = { ...place, kind: 'reply', text } as const;
  const copy = encodeFrame(reply, current.keyring);
  const frame = offer === undefined ? copy : encodeFrame({ ...reply, offer }, current.keyring);
  return {
    prev: row.sentLast,
    envelope: encodeB64(await sealFrame(frame, report.recipient)),
    copy: encodeB64(await sealFrame(copy, keyring.recipient)),
  };
}

async function openAndReseal(
  session: DeskSession,
  row: Case,
  item: Case['conversation'][number],
  recipient: string,
): Promise<Bytes> {
  const sealedTo = await epochKeyring(session, item.epoch);
  const frame = await openEnvelope(decodeB64(item.envelope ?? ''), sealedTo.identity);
  const copy = encodeB64(await sealFrame(frame, recipient));
  await session.http.put(`/cases/${row.case}/conversation/${item.id}`, { copy });
  return frame;
}
