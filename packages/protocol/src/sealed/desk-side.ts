import { ProtocolError } from '../errors.ts';
import type { DescriptorDesk } from '../programme/descriptor.ts';
import { verifyKeyOfEpoch } from '../programme/epochs.ts';
import { type Place, verifyPlace } from './conversation.ts';
import { type SignedFrame, verifyFrame } from './frame.ts';
import type { OpenedMessage, ReplyMessage } from './messages.ts';

/** What a desk writes into a conversation. */
export type DeskWord = ReplyMessage | OpenedMessage;

/** The desk's side of a conversation. */
export interface DeskSideOf {
  /** One for each frame; null for what nobody in charge at that point signed for this place. */
  readonly messages: readonly (DeskWord | null)[];
  /** The ids of the desks that were in charge, one after another: the last one is. */
  readonly path: readonly string[];
}

/**
 * Verifies what came from the desk, frame after frame: each must be signed by the desk that was in charge at that point. A
 * reply that says `moved` puts another desk in charge, and nobody but the desk in charge can say so.
 *
 * @param frames in the order received; null for one that did not open.
 * @param place `desk` is the one that the report was sent to.
 * @param desks of the verified descriptor.
 */
export function verifyDeskSide(
  frames: readonly (SignedFrame | null)[],
  place: Place,
  desks: readonly DescriptorDesk[],
): DeskSideOf {
  const path = [place.desk];
  let highest = -1;
  const messages = frames.map((frame) => {
    const inCharge = { ...place, desk: path.at(-1) ?? place.desk };
    const message = frame && verifiedWord(frame, inCharge, desks);
    if (message === null) return null;
    if (isMove(message)) {
      // An old move, shown again, would hand the conversation back to a desk that no longer has it.
      if (message.n <= highest || !isIntake(desks, message.moved) || message.moved === inCharge.desk)
        return null;
      path.push(message.moved);
    }
    highest = Math.max(highest, message.n);
    return message;
  });
  return { messages, path };
}

function verifiedWord(frame: SignedFrame, place: Place, desks: readonly DescriptorDesk[]): DeskWord | null {
  const { message } = frame;
  const desk = desks.find(({ id }) => id === place.desk);
  if (desk === undefined || (message.kind !== 'reply' && message.kind !== 'opened')) return null;
  const key = verifyKeyOfEpoch(desk, message.epoch);
  if (key === null) return null;
  try {
    verifyFrame(frame, key);
    return verifyPlace(message, place);
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

function isMove(message: DeskWord): message is ReplyMessage & { moved: string } {
  return message.kind === 'reply' && message.moved !== undefined;
}

function isIntake(desks: readonly DescriptorDesk[], id: string): boolean {
  return desks.some((desk) => desk.id === id && desk.kind === 'intake');
}
