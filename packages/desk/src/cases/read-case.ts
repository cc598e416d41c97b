import {
  type Case,
  type ConversationItem,
  decodeB64,
  decodeFrame,
  hashB64,
  type Message,
  messageOf,
  ProtocolError,
  type ReportMessage,
  verifyFrame,
  verifyKeyOfEpoch,
  verifyPlace,
  verifyReport,
} from '@bellbuoy/protocol';
import { decisionsOf } from '../deciding/decision-records.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import type { Seat } from '../seat/seat.ts';
import { entriesOf, type ReadItem } from './conversation-entries.ts';
import type { OpenedCase, ReadSummary, ReportExtract, Side } from './opened-case.ts';
import { readQuestions } from './question-words.ts';
import { notesOf, readOwnNotes, readRecords, readSummary, translationsOf } from './read-records.ts';

/**
 * Fetches a case and opens here all of it that is for us. Follow-ups that are still sealed to the epoch are sealed to the case, so
 * that the epoch's key is needed no longer.
 *
 * @throws DeskError `no-key` when the case was not wrapped for us, `unreadable-case` when its content does not open or verify.
 */
export async function readCase(seat: Seat, id: string): Promise<OpenedCase> {
  const stored = await seat.api.case(id);
  seat.keychain.learnCase(id, stored);
  if (!seat.keychain.holdsCase(id)) throw new DeskError('no-key');
  const { report, original } = await readContent(seat, stored);
  const items = await Promise.all(
    stored.conversation.map((item) => readItem(seat, { stored, report, item })),
  );
  await resealFollowUps(seat, stored, items);
  const reportId = reportIdOf(items, stored);
  const records = await readRecords(seat, stored);
  const summary = await readSummary(seat, stored);
  return {
    ...{ row: stored, report, reportId, original },
    summary,
    questions: await readQuestions(seat, report.category),
    entries: entriesOf(items, reportId, (item) => isClosedTo(seat, stored, summary, item)),
    notes: notesOf(records),
    ownNotes: await readOwnNotes(seat, stored),
    translations: translationsOf(records),
    decisions: decisionsOf(records),
    handOvers: stored.handOvers,
    next: nextOf(items, reportId),
  };
}

/** Whoever has a case reads every message but those that were restricted, which its summary names; others what was scrubbed so. */
function isClosedTo(
  { session }: Seat,
  { claimant }: Case,
  summary: ReadSummary | null,
  { id, scrub }: ConversationItem,
): boolean {
  if (scrub === 'restricted') return summary?.of.includes(id) === true;
  return scrub !== 'no-name' && claimant !== session.account;
}

/** The report, or the extract that stands in its place. */
async function readContent(
  seat: Seat,
  stored: Case,
): Promise<{ report: ReportExtract; original: ReportMessage | null }> {
  const { origin, desk } = seat.session;
  const place = { origin, desk, mailbox: stored.report };
  try {
    const signed = decodeFrame(await seat.keychain.openFromCase(stored.case, stored.content));
    if (signed.message.kind === 'extract') {
      const message = verifyFrame(signed, epochKey(seat, signed.message.epoch));
      return { report: verifyPlace(messageOf(message, 'extract'), place), original: null };
    }
    const original = verifyReport(signed, { ...place, epoch: stored.epoch });
    return { report: original, original };
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('unreadable-case', { cause }) : cause;
  }
}

async function readItem(
  seat: Seat,
  { stored, report, item }: { stored: Case; report: ReportExtract; item: ConversationItem },
): Promise<ReadItem> {
  const frame = await openItem(seat, stored, item);
  if (frame === null) return { item, frame, message: null };
  try {
    return { item, frame, message: verifiedMessage(seat, { stored, report, item, frame }) };
  } catch {
    return { item, frame, message: null };
  }
}

async function openItem(
  { keychain }: Seat,
  stored: Case,
  item: ConversationItem,
): Promise<Uint8Array | null> {
  try {
    if (item.copy !== null) return await keychain.openFromCase(stored.case, item.copy);
    if (item.envelope === null || hashB64(decodeB64(item.envelope)) !== item.id) return null;
    return await keychain.openFromEpoch(item.epoch, item.envelope);
  } catch {
    return null;
  }
}

interface Unverified {
  stored: Case;
  report: ReportExtract;
  item: ConversationItem;
  frame: Uint8Array;
}

function verifiedMessage(seat: Seat, { stored, report, item, frame }: Unverified): Message {
  const { origin, desk } = seat.session;
  const signed = decodeFrame(frame);
  const key = item.direction === 'in' ? decodeB64(report.verify) : epochKey(seat, signed.message.epoch);
  const message = verifyFrame(signed, key);
  if (!KINDS[item.direction].includes(message.kind))
    throw new ProtocolError('unverified', 'a frame of another kind');
  const place = { origin, desk, mailbox: stored.report };
  // What came in names the epoch that it was sealed to; what went out names the epoch that signed it, checked by its key.
  return verifyPlace(message, item.direction === 'in' ? { ...place, epoch: item.epoch } : place);
}

const KINDS: Readonly<Record<Side, readonly Message['kind'][]>> = {
  in: ['message'],
  out: ['opened', 'reply'],
};

function epochKey(seat: Seat, epoch: number | null): Uint8Array {
  const desk = deskOf(seat.programme, seat.session.desk);
  const key = desk && epoch !== null ? verifyKeyOfEpoch(desk, epoch) : null;
  if (key === null) throw new ProtocolError('unverified', 'an epoch that the descriptor does not name');
  return key;
}

async function resealFollowUps(
  { api, keychain }: Seat,
  stored: Case,
  items: readonly ReadItem[],
): Promise<void> {
  for (const { item, frame, message } of items) {
    if (item.direction === 'out' || item.copy !== null || frame === null || message === null) continue;
    await api.reseal(stored.case, item.id, { copy: await keychain.sealToCase(stored.case, frame) });
  }
}

// The desk's word *opened* names the report's envelope, which is no longer here to be hashed.
function reportIdOf(items: readonly ReadItem[], stored: Case): string {
  const opened = items.find(({ message }) => message?.kind === 'opened')?.message;
  return opened?.kind === 'opened' ? opened.report : stored.receivedLast;
}

function nextOf(items: readonly ReadItem[], reportId: string): OpenedCase['next'] {
  const sent = items.filter(({ item }) => item.direction === 'out').at(-1);
  const received = items.filter(({ item, message }) => item.direction === 'in' && message !== null).at(-1);
  return {
    n: (sent?.message?.n ?? sent?.item.n ?? -1) + 1,
    prev: sent?.item.id ?? null,
    seen: received?.item.id ?? reportId,
  };
}
