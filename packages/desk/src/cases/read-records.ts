import {
  type Case,
  decodeB64,
  decodeFrame,
  type Message,
  type Roster,
  type SignedFrame,
  verifyFrame,
  verifyPlace,
} from '@bellbuoy/protocol';
import type { Seat } from '../seat/seat.ts';
import type { DeskMessage, DeskRecord, OpenedNote } from './desk-record.ts';
import type { ReadNote, ReadSummary, ReadTranslation } from './opened-case.ts';

/** The rosters of the desks that have had the case, by id; null for one that is not to be had. */
export type Rosters = ReadonlyMap<string, Roster | null>;

/** Opens what is kept with a case, in the order in which it was made. What does not open is left out. */
export async function openNotes({ keychain }: Seat, stored: Case): Promise<OpenedNote[]> {
  const opened = await Promise.all(
    stored.notes.map(async ({ id, copy }) => {
      const frame = await keychain.openFromCase(stored.case, copy).catch(() => null);
      return frame && { id, frame };
    }),
  );
  return opened.filter((note) => note !== null);
}

/** The desk's records among what is kept with a case. What belongs elsewhere is left out. */
export async function readRecords(
  seat: Seat,
  { stored, notes }: { stored: Case; notes: readonly OpenedNote[] },
  rosters: Rosters,
): Promise<DeskRecord[]> {
  const records = await Promise.all(
    notes.map(async ({ id, frame }) => {
      const read = await readRecord(seat, { stored, rosters }, () => Promise.resolve(frame));
      return read && { id, ...read };
    }),
  );
  return records.filter((record) => record !== null);
}

/** The notes among the records. */
export function notesOf(records: readonly DeskRecord[]): ReadNote[] {
  return records.flatMap(({ id, message, isProven }) => {
    if (message.kind !== 'note') return [];
    const { day, author, text } = message;
    return [{ id, day, author, text, isProven }];
  });
}

/** The last translation of each original, by b64 H of its envelope. */
export function translationsOf(records: readonly DeskRecord[]): ReadonlyMap<string, ReadTranslation> {
  return new Map(
    records.flatMap(({ message, isProven }) => {
      if (message.kind !== 'translation') return [];
      const { of, day, author, locale, text, answers } = message;
      return [[of, { day, author, locale, text, answers, isProven }] as const];
    }),
  );
}

/** Opens the notes that we have sealed to ourselves. */
export async function readOwnNotes(seat: Seat, stored: Case): Promise<ReadNote[]> {
  const own = new Map([[seat.session.desk, seat.members.roster]]);
  const records = await Promise.all(
    stored.ownNotes.map(async ({ id, file }) => {
      const read = await readRecord(seat, { stored, rosters: own }, () => seat.keychain.openOwn(file));
      return read && { id, ...read };
    }),
  );
  return notesOf(records.filter((record) => record !== null));
}

/** Opens the desk's own words for a case; null until there are any. */
export async function readSummary(seat: Seat, stored: Case, rosters: Rosters): Promise<ReadSummary | null> {
  const { summary } = stored;
  if (summary === null) return null;
  const read = await readRecord(seat, { stored, rosters }, () =>
    seat.keychain.openFromCase(stored.case, summary),
  );
  if (read?.message.kind !== 'summary') return null;
  const { of, text, facts, messages, day, author } = read.message;
  return { of, text, facts, messages, day, author, isProven: read.isProven };
}

async function readRecord(
  { session }: Seat,
  { stored, rosters }: { stored: Case; rosters: Rosters },
  open: () => Promise<Uint8Array>,
): Promise<Omit<DeskRecord, 'id'> | null> {
  try {
    const signed = decodeFrame(await open());
    const { desk } = signed.message;
    if (!rosters.has(desk)) return null;
    const message = verifyPlace(signed.message, { origin: session.origin, desk, mailbox: stored.report });
    if (!isDeskMessage(message)) return null;
    return { message, isProven: isSignedByAuthor(rosters.get(desk) ?? null, signed, message) };
  } catch {
    return null;
  }
}

function isDeskMessage(message: Message): message is DeskMessage {
  return 'author' in message && message.kind !== 'extract';
}

// Somebody who has left the desk is no longer on the roster; what they wrote stays, without proof.
function isSignedByAuthor(roster: Roster | null, signed: SignedFrame, { author }: DeskMessage): boolean {
  const member = roster?.members.get(author);
  if (member === undefined) return false;
  try {
    verifyFrame(signed, decodeB64(member.verify, 32));
    return true;
  } catch {
    return false;
  }
}
