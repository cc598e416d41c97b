import {
  type Bytes,
  type Case,
  type CaseList,
  type Category,
  type Claimed,
  caseListSchema,
  caseMadeSchema,
  caseSchema,
  claimedSchema,
  type Disposition,
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  finishedSchema,
  hashB64,
  type Keyring,
  makeCase,
  messageOf,
  newCaseId,
  type OpenReport,
  openBytes,
  openEnvelope,
  parseAs,
  type Queue,
  queueSchema,
  type ReportMessage,
  sealCard,
  sealFrame,
  unwrapKeyring,
  verifyFrame,
  verifyPlace,
  verifyReport,
} from '@bellbuoy/protocol';
import { currentEpochKeyring, type EpochInForce, epochKeyring } from './desk-epochs.ts';
import { type DeskSession, readRoster } from './desk-session.ts';

/** A case as this member can read it. */
export interface OpenCase {
  readonly row: Case;
  readonly keyring: Keyring;
  readonly report: ReportMessage;
}

/** A report that this member has claimed and is about to open. */
export interface ReportToOpen {
  readonly report: string;
  readonly claimed: Claimed;
  /** The desk's working title, for the case card. */
  readonly subject: string;
}

/** What waits unopened. */
export async function readQueue(session: DeskSession): Promise<Queue> {
  return parseAs(queueSchema, await session.http.get('/queue'));
}

/** The desk's cases, with bare rows for what was withdrawn or purged. */
export async function readCases(session: DeskSession): Promise<CaseList> {
  return parseAs(caseListSchema, await session.http.get('/cases'));
}

/** Takes a report. Throws an ApiError `claimed` when somebody else has it. */
export async function claimReport(session: DeskSession, report: string): Promise<Claimed> {
  return parseAs(claimedSchema, await session.http.post(`/reports/${report}/claim`));
}

/**
 * Opens a claimed report: makes its case, wrapped for every member, and tells the reporter in a signed word.
 * Returns the case's id. Throws a ProtocolError when the envelope cannot be opened or verified.
 */
export async function openReport(session: DeskSession, opening: ReportToOpen): Promise<string> {
  const { report, claimed, subject } = opening;
  const frame = await openClaimed(session, claimed);
  const message = verifyReport(decodeFrame(frame), {
    ...deskOf(session),
    mailbox: report,
    epoch: claimed.epoch,
  });
  const current = await currentEpochKeyring(session);
  const made = await makeCase({ roster: await readRoster(session) });
  const id = newCaseId();
  const word = openedWord(session, opening, current);
  const card = { v: 1, subject, category: message.category, locale: message.locale } as const;
  const body: OpenReport = {
    case: { id, recipient: made.recipient, wraps: made.wraps },
    content: encodeB64(await sealFrame(frame, made.recipient)),
    opened: encodeB64(await sealFrame(word, message.recipient)),
    copy: encodeB64(await sealFrame(word, made.recipient)),
    card: await sealCard(card, { origin: session.origin, epochSeed: current.keyring.seed, caseId: id }),
    cardEpoch: current.epoch,
    hasSeal: message.seal !== undefined,
  };
  return parseAs(caseMadeSchema, await session.http.post(`/reports/${report}/open`, body)).case;
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
  return {
    row,
    keyring,
    report: verifyReport(frame, { ...deskOf(session), mailbox: row.report, epoch: row.epoch }),
  };
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
    texts.push(messageOf(verifyPlace(message, { ...deskOf(session), mailbox: row.report }), 'message').text);
  }
  return texts;
}

/** Answers the reporter in a signed, sealed reply. */
export async function replyTo(
  session: DeskSession,
  { row, keyring, report }: OpenCase,
  text: string,
): Promise<void> {
  const current = await currentEpochKeyring(session);
  const n = row.conversation.filter(({ direction }) => direction === 'out').length;
  const place = {
    ...placeOf(session, row.report, current.epoch),
    n,
    prev: row.sentLast,
    seen: row.receivedLast,
  };
  const frame = encodeFrame({ ...place, kind: 'reply', text }, current.keyring);
  await session.http.post(`/cases/${row.case}/replies`, {
    prev: row.sentLast,
    envelope: encodeB64(await sealFrame(frame, report.recipient)),
    copy: encodeB64(await sealFrame(frame, keyring.recipient)),
  });
}

/** Finishes a case. Returns the day on which it will be purged, if its outcome sets one. */
export async function finishCase(
  session: DeskSession,
  id: string,
  outcome: { disposition: Disposition; category: Category | null },
): Promise<string | null> {
  return parseAs(finishedSchema, await session.http.post(`/cases/${id}/finish`, outcome)).purgeOn;
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

async function openClaimed(session: DeskSession, { epoch, envelope }: Claimed): Promise<Bytes> {
  return openEnvelope(decodeB64(envelope), (await epochKeyring(session, epoch)).identity);
}

/** The desk's signed word that the report was opened: the first frame of its side. */
function openedWord(session: DeskSession, { report, claimed }: ReportToOpen, signedBy: EpochInForce): Bytes {
  const seen = hashB64(decodeB64(claimed.followUps.at(-1)?.envelope ?? claimed.envelope));
  const place = { ...placeOf(session, report, signedBy.epoch), n: 0, prev: null, seen };
  const opened = {
    kind: 'opened',
    report: hashB64(decodeB64(claimed.envelope)),
    day: session.today(),
  } as const;
  return encodeFrame({ ...place, ...opened }, signedBy.keyring);
}

function placeOf(session: DeskSession, mailbox: string, epoch: number) {
  return { v: 1, ...deskOf(session), epoch, mailbox } as const;
}

function deskOf({ origin, desk }: DeskSession) {
  return { origin, desk };
}
