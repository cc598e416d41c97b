import {
  type Case,
  type ConversationItem,
  type DeskWord,
  decodeB64,
  decodeFrame,
  hashB64,
  isAtRedressDesk,
  type Message,
  messageOf,
  ProtocolError,
  type ReportMessage,
  type SignedFrame,
  verifyDeskSide,
  verifyFrame,
  verifyKeyOfEpoch,
  verifyPlace,
  verifyReport,
} from '@bellbuoy/protocol';
import { factsOf } from '../awards/read-facts.ts';
import { decisionsOf } from '../deciding/decision-records.ts';
import { rostersOf } from '../moving/other-desks.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import { epochInForce, kindOfSeat, type Seat } from '../seat/seat.ts';
import { entriesOf, type ReadItem } from './conversation-entries.ts';
import { firstCard } from './open-report.ts';
import type { OpenedCase, ReadSummary, ReportExtract } from './opened-case.ts';
import { readQuestions } from './question-words.ts';
import {
  notesOf,
  openNotes,
  readOwnNotes,
  readRecords,
  readSummary,
  translationsOf,
} from './read-records.ts';

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
  const found = await Promise.all(
    stored.conversation.map(async (item) => ({ item, frame: await openItem(seat, stored, item) })),
  );
  const { messages, path } = verifyOurs(seat, stored, found);
  const { report, original } = await readContent(seat, stored, path);
  const items = found.map(({ item, frame }): ReadItem => {
    const theirs = () => verifiedMessage(seat, { stored, report, item, frame, path });
    return { item, frame, message: item.direction === 'in' ? theirs() : (messages.get(item.id) ?? null) };
  });
  await resealFollowUps(seat, stored, items);
  if (stored.card === null && stored.claimant === seat.session.account)
    await putFirstCard(seat, stored, report);
  const reportId = reportIdOf(items, stored);
  const rosters = await rostersOf(seat, path);
  const kept = await openNotes(seat, stored);
  const records = await readRecords(seat, { stored, notes: kept }, rosters);
  const summary = await readSummary(seat, stored, rosters);
  return {
    ...{ row: stored, report, reportId, original },
    summary,
    questions: await readQuestions(seat, {
      category: report.category,
      answers: original?.answers ?? summary?.facts ?? {},
    }),
    entries: entriesOf(items, reportId, (item) => isClosedTo(seat, stored, summary, item)),
    notes: notesOf(records),
    ownNotes: await readOwnNotes(seat, stored),
    translations: translationsOf(records),
    decisions: decisionsOf(records),
    facts: factsOf(seat, kept),
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
  if (isAtRedressDesk(session)) return false;
  return scrub !== 'no-name' && claimant !== session.account;
}

interface FoundItem {
  readonly item: ConversationItem;
  readonly frame: Uint8Array | null;
}

/**
 * What the desk sent, by b64 H of the envelope, and which desks have had the case. That must lead to ours: otherwise somebody gave
 * us a case without a word of the desk that had it.
 */
function verifyOurs(
  { programme, session }: Seat,
  { report, firstDesk }: Case,
  found: readonly FoundItem[],
): { messages: ReadonlyMap<string, DeskWord | null>; path: readonly string[] } {
  const ours = found.filter(({ item }) => item.direction === 'out');
  const frames = ours.map(({ frame }) => frame && decodedFrame(frame));
  const place = { origin: session.origin, desk: firstDesk, mailbox: report };
  const { messages, path } = verifyDeskSide(frames, place, programme.descriptor.desks);
  if (path.at(-1) !== session.desk) throw new DeskError('unreadable-case');
  return { messages: new Map(ours.map(({ item }, i) => [item.id, messages[i] ?? null])), path };
}

function decodedFrame(frame: Uint8Array): SignedFrame | null {
  try {
    return decodeFrame(frame);
  } catch {
    return null;
  }
}

/** The report, or the extract that stands in its place: of any desk that has had the case. */
async function readContent(
  seat: Seat,
  stored: Case,
  path: readonly string[],
): Promise<{ report: ReportExtract; original: ReportMessage | null }> {
  const { origin } = seat.session;
  try {
    const signed = decodeFrame(await seat.keychain.openFromCase(stored.case, stored.content));
    if (signed.message.kind === 'extract') {
      const desk = path.find((each) => each === signed.message.desk) ?? seat.session.desk;
      const message = verifyFrame(signed, epochKey(seat, desk, signed.message.epoch));
      const place = { origin, desk, mailbox: stored.report };
      return { report: verifyPlace(messageOf(message, 'extract'), place), original: null };
    }
    const place = { origin, desk: stored.firstDesk, mailbox: stored.report };
    const original = verifyReport(signed, { ...place, epoch: stored.epoch }, kindOfSeat(seat));
    return { report: original, original };
  } catch (cause) {
    throw cause instanceof ProtocolError ? new DeskError('unreadable-case', { cause }) : cause;
  }
}

async function openItem(
  { keychain, session }: Seat,
  stored: Case,
  item: ConversationItem,
): Promise<Uint8Array | null> {
  try {
    if (item.copy !== null) return await keychain.openFromCase(stored.case, item.copy);
    if (item.envelope === null || item.desk !== session.desk) return null;
    if (hashB64(decodeB64(item.envelope)) !== item.id) return null;
    return await keychain.openFromEpoch(item.epoch, item.envelope);
  } catch {
    return null;
  }
}

interface Unverified extends FoundItem {
  stored: Case;
  report: ReportExtract;
  path: readonly string[];
}

/** What the reporter wrote later, to whichever desk was in charge then; null where it is not theirs. */
function verifiedMessage(seat: Seat, { stored, report, item, frame, path }: Unverified): Message | null {
  if (frame === null || !path.includes(item.desk)) return null;
  try {
    const message = messageOf(verifyFrame(decodeFrame(frame), decodeB64(report.verify)), 'message');
    const { desk, epoch } = item;
    return verifyPlace(message, { origin: seat.session.origin, desk, epoch, mailbox: stored.report });
  } catch {
    return null;
  }
}

function epochKey(seat: Seat, id: string, epoch: number): Uint8Array {
  const desk = deskOf(seat.programme, id);
  const key = desk && verifyKeyOfEpoch(desk, epoch);
  if (key === null) throw new ProtocolError('unverified', 'an epoch that the descriptor does not name');
  return key;
}

// Another desk's card could not be opened here: whoever takes a case that was moved writes one.
async function putFirstCard(seat: Seat, { case: id, category }: Case, report: ReportExtract): Promise<void> {
  const cardEpoch = epochInForce(seat);
  const first = firstCard({ locale: report.locale, category: category ?? report.category });
  await seat.api.putCard(id, { card: await seat.keychain.sealCard(first, cardEpoch, id), cardEpoch });
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
