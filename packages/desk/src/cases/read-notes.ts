import {
  type Case,
  decodeB64,
  decodeFrame,
  messageOf,
  type NoteMessage,
  type SignedFrame,
  verifyFrame,
  verifyPlace,
} from '@bellbuoy/protocol';
import type { Seat } from '../seat/seat.ts';
import type { ReadNote } from './opened-case.ts';

/** Opens a case's notes. One that does not open or belongs elsewhere is left out; one not signed by its author says so. */
export async function readNotes(seat: Seat, stored: Case): Promise<ReadNote[]> {
  const notes = await Promise.all(stored.notes.map((note) => readNote(seat, stored, note)));
  return notes.filter((note) => note !== null);
}

async function readNote(
  seat: Seat,
  stored: Case,
  { id, copy }: Case['notes'][number],
): Promise<ReadNote | null> {
  const { origin, desk } = seat.session;
  try {
    const signed = decodeFrame(await seat.keychain.openFromCase(stored.case, copy));
    const note = verifyPlace(messageOf(signed.message, 'note'), { origin, desk, mailbox: stored.report });
    return {
      id,
      day: note.day,
      author: note.author,
      text: note.text,
      isProven: isSignedByAuthor(seat, signed, note),
    };
  } catch {
    return null;
  }
}

// Somebody who has left the desk is no longer on the roster; their notes stay, without proof.
function isSignedByAuthor(seat: Seat, signed: SignedFrame, { author }: NoteMessage): boolean {
  const member = seat.members.roster.members.get(author);
  if (member === undefined) return false;
  try {
    verifyFrame(signed, decodeB64(member.verify, 32));
    return true;
  } catch {
    return false;
  }
}
