import {
  checkSequence,
  closedEntry,
  decodeB64,
  decodeFrame,
  type Mailbox,
  type MailboxMessage,
  type OpenedMessage,
  openEnvelope,
  ProtocolError,
  type ReceiptKeys,
  type ReplyMessage,
  type SequenceFinding,
  type VerifiedProof,
  verifyFrame,
  verifyKeyOfEpoch,
  verifyPlace,
  verifyProof,
} from '@bellbuoy/protocol';
import { type KnownProgramme, openDesk } from './programme-client.ts';

/** A message of the desk, opened with the receipt and verified by the desk's key of its epoch. */
export interface FromDesk {
  readonly id: string;
  readonly message: ReplyMessage | OpenedMessage;
}

/** What the desk wrote, and what does not fit in the order of it. */
export interface DeskSide {
  readonly messages: readonly FromDesk[];
  readonly findings: readonly SequenceFinding[];
}

/** Opens and verifies all that a mailbox holds. Throws a ProtocolError at the first that fails. */
export async function openMailbox(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  mailbox: Mailbox,
): Promise<DeskSide> {
  const messages: FromDesk[] = [];
  for (const each of mailbox.messages) messages.push(await openFromDesk(programme, receipt, each));
  const sequence = messages.map(({ id, message }) => ({
    id,
    n: message.n,
    prev: message.prev,
    seen: message.seen,
  }));
  return { messages, findings: checkSequence(sequence, mailbox.sent) };
}

/** Verifies every entry of the report that is in the log already; null for one not yet published. */
export function verifyMailboxLog(
  { descriptor }: KnownProgramme,
  { commitment }: ReceiptKeys,
  mailbox: Mailbox,
): (VerifiedProof | null)[] {
  return mailbox.log.map(({ line, proof }, n) => {
    const entry = closedEntry(commitment, descriptor.origin, n, line);
    return proof === null ? null : verifyProof(proof, entry, descriptor.log.vkey);
  });
}

async function openFromDesk(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  { id, envelope }: MailboxMessage,
): Promise<FromDesk> {
  const { desk } = openDesk(programme);
  const frame = decodeFrame(await openEnvelope(decodeB64(envelope), receipt.keyring.identity));
  const key = frame.message.epoch === null ? null : verifyKeyOfEpoch(desk, frame.message.epoch);
  if (key === null) throw new ProtocolError('unverified', 'signed by an epoch that the desk does not name');
  const place = { origin: programme.descriptor.origin, desk: desk.id, mailbox: receipt.mailbox };
  const message = verifyPlace(verifyFrame(frame, key), place);
  if (message.kind !== 'reply' && message.kind !== 'opened') {
    throw new ProtocolError('unverified', 'a frame of another kind');
  }
  return { id, message };
}
