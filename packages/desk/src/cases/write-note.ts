import type { NoteMessage } from '@bellbuoy/protocol';
import { epochInForce, type Seat } from '../seat/seat.ts';
import type { OpenedCase } from './opened-case.ts';

/** Adds a note to a case: signed by its author's own key, so that a note can be shown to be whose it says. */
export async function writeNote(seat: Seat, { row }: OpenedCase, text: string): Promise<void> {
  const { origin, desk, account } = seat.session;
  const note: NoteMessage = {
    ...{ v: 1, kind: 'note', origin, desk, epoch: epochInForce(seat), mailbox: row.report },
    ...{ n: 0, prev: null, seen: null },
    ...{ text, day: seat.today(), author: account },
  };
  const frame = seat.keychain.frameAsMember(note);
  await seat.api.addNote(row.case, { copy: await seat.keychain.sealToCase(row.case, frame) });
}
