import {
  type Bytes,
  type Claimed,
  caseMadeSchema,
  claimedSchema,
  decodeB64,
  decodeFrame,
  encodeB64,
  encodeFrame,
  hashB64,
  makeCase,
  newCaseId,
  type OpenReport,
  openEnvelope,
  parseAs,
  type Queue,
  queueSchema,
  sealCard,
  sealFrame,
  verifyReport,
} from '@bellbuoy/protocol';
import { currentEpochKeyring, type EpochInForce, epochKeyring } from './desk-epochs.ts';
import { deskOf, kindOf, placeOf } from './desk-place.ts';
import { type DeskSession, readRoster } from './desk-session.ts';

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
  const place = { ...deskOf(session), mailbox: report, epoch: claimed.epoch };
  const message = verifyReport(decodeFrame(frame), place, kindOf(session.desk));
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
    ...(message.seal === undefined ? {} : { seal: message.seal }),
  };
  return parseAs(caseMadeSchema, await session.http.post(`/reports/${report}/open`, body)).case;
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
