import type { NoteMessage } from '@bellbuoy/protocol';
import { epochInForce, type Seat } from '../seat/seat.ts';

/** Which case a note is about: its id, and its report's. */
export interface NotedCase {
  readonly case: string;
  readonly report: string;
}

/** Adds a note to a case: signed by its author's own key, so that a note can be shown to be whose it says. */
export async function writeNote(seat: Seat, about: NotedCase, text: string): Promise<void> {
  await seat.api.addNote(about.case, { copy: await sealNote(seat, about, text) });
}

/** Keeps a note that nobody but its author can open. */
export async function writeOwnNote(seat: Seat, about: NotedCase, text: string): Promise<void> {
  const file = await seat.keychain.sealToSelf(seat.keychain.frameAsMember(noteMessage(seat, about, text)));
  await seat.api.addOwnNote(about.case, { file });
}

/** Takes somebody off a case, with the reason as a note for those who stay. */
export async function writeRecusal(
  seat: Seat,
  about: NotedCase,
  { account, reason }: { account: string; reason: string },
): Promise<void> {
  await seat.api.recuse(about.case, { account, note: await sealNote(seat, about, reason) });
}

/** A note signed by its author's own key and sealed to a case. */
export async function sealNote(seat: Seat, about: NotedCase, text: string): Promise<string> {
  const frame = seat.keychain.frameAsMember(noteMessage(seat, about, text));
  return seat.keychain.sealToCase(about.case, frame);
}

function noteMessage(seat: Seat, { report: mailbox }: NotedCase, text: string): NoteMessage {
  const { origin, desk, account } = seat.session;
  return {
    ...{ v: 1, kind: 'note', origin, desk, epoch: epochInForce(seat), mailbox },
    ...{ n: 0, prev: null, seen: null },
    ...{ text, day: seat.today(), author: account },
  };
}
