import {
  type Case,
  encodeB64,
  type Move,
  newCaseId,
  type Reply,
  type ReplyMessage,
  sealFrame,
} from '@bellbuoy/protocol';
import type { OpenedCase } from '../cases/opened-case.ts';
import { sealNote } from '../cases/write-note.ts';
import { replyMessage } from '../cases/write-reply.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf } from '../programme/read-programme.ts';
import { frameExtract } from '../scrub/write-scrub.ts';
import { epochInForce, type Seat } from '../seat/seat.ts';
import { movedWords } from './moved-words.ts';
import { readOtherMembers, titleOfDesk } from './other-desks.ts';

/** Where a case goes, and why. */
export interface Moving {
  readonly desk: string;
  readonly reason: string;
}

/**
 * Gives a case to another desk: everything that ours has is sealed here to a new case, whose key is wrapped for that desk's
 * members as the programme key vouches for them, and for nobody else. The reporter is told in a reply that we sign. The server
 * destroys what we had.
 *
 * @throws DeskError `not-open`, `roster-unverified` or `rolled-back` when nothing proves who the other desk is; then nothing is
 * sealed to anybody.
 */
export async function moveCase(seat: Seat, opened: OpenedCase, { desk, reason }: Moving): Promise<void> {
  const { api, keychain } = seat;
  const members = await readOtherMembers(seat, desk);
  const stored = await api.case(opened.row.case);
  const id = newCaseId();
  try {
    const made = await keychain.makeCase(id, members.roster);
    const again = async (file: string) =>
      keychain.sealToCase(id, await keychain.openFromCase(stored.case, file));
    await api.moveCase(stored.case, {
      desk,
      case: { id, ...made },
      content: await again(stored.content),
      // Beside a report that stays its claimant's, the server keeps what stands for it to everybody else.
      ...(stored.scrub === 'kept'
        ? { extract: await keychain.sealToCase(id, await frameExtract(seat, opened)) }
        : {}),
      ...(stored.summary === null ? {} : { summary: await again(stored.summary) }),
      copies: await sealCopies(stored, again),
      notes: await Promise.all(
        stored.notes.map(async (note) => ({ id: note.id, copy: await again(note.copy) })),
      ),
      reason: await sealNote(seat, { case: id, report: stored.report }, reason),
      reply: await sealReply(seat, opened, { desk, id }),
    });
  } finally {
    // The other desk's case is no longer ours to open.
    keychain.forgetCase(id);
  }
}

function sealCopies(
  { conversation }: Case,
  again: (file: string) => Promise<string>,
): Promise<Move['copies']> {
  return Promise.all(
    conversation.flatMap(({ id, copy }) =>
      copy === null ? [] : [again(copy).then((sealed) => ({ message: id, copy: sealed }))],
    ),
  );
}

async function sealReply(
  seat: Seat,
  opened: OpenedCase,
  { desk, id }: { desk: string; id: string },
): Promise<Reply> {
  const to = deskOf(seat.programme, desk);
  if (to === null) throw new DeskError('not-open');
  const { locale, recipient } = opened.report;
  const epoch = epochInForce(seat);
  const text = movedWords(locale, titleOfDesk(to, locale));
  const message: ReplyMessage = { ...replyMessage(seat, opened, { epoch, text }), moved: desk };
  const frame = await seat.keychain.frameAsEpoch(epoch, message);
  return {
    prev: opened.next.prev,
    envelope: encodeB64(await sealFrame(frame, recipient)),
    copy: await seat.keychain.sealToCase(id, frame),
  };
}
