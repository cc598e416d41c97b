import { encodeB64, type Reply, type ReplyMessage, sealFrame } from '@bellbuoy/protocol';
import { epochInForce, type Seat } from '../seat/seat.ts';
import type { OpenedCase } from './opened-case.ts';

/** A reply sealed for sending. Sending the same one twice is one reply, so it is kept until the server has answered. */
export interface SealedReply {
  readonly caseId: string;
  readonly text: string;
  readonly request: Reply;
}

/**
 * Seals a reply to its reporter, signed by the desk's epoch, with a copy sealed to the case.
 *
 * @throws ProtocolError `too-large` when the text does not fit into a frame.
 */
export async function sealReply(seat: Seat, opened: OpenedCase, text: string): Promise<SealedReply> {
  const epoch = epochInForce(seat);
  const frame = await seat.keychain.frameAsEpoch(epoch, replyMessage(seat, opened, { epoch, text }));
  const envelope = encodeB64(await sealFrame(frame, opened.report.recipient));
  const copy = await seat.keychain.sealToCase(opened.row.case, frame);
  return { caseId: opened.row.case, text, request: { prev: opened.next.prev, envelope, copy } };
}

/** The frame's content, also for counting the room that a text still has. */
export function replyMessage(
  seat: Seat,
  { row, next }: Pick<OpenedCase, 'row' | 'next'>,
  { epoch, text }: { epoch: number; text: string },
): ReplyMessage {
  const { origin, desk } = seat.session;
  return { v: 1, kind: 'reply', origin, desk, epoch, mailbox: row.report, ...next, text };
}
