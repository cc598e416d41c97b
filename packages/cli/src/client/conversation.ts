import {
  checkSequence,
  closedEntry,
  type DeskWord,
  decodeB64,
  decodeFrame,
  type Mailbox,
  type MailboxMessage,
  openEnvelope,
  ProtocolError,
  type ReceiptKeys,
  type SequenceFinding,
  type SignedFrame,
  type VerifiedProof,
  verifyDeskSide,
  verifyProof,
} from '@bellbuoy/protocol';
import { type KnownProgramme, openDesk } from './programme-client.ts';

/** A message of the desk, opened with the receipt and verified by the desk's key of its epoch. */
export interface FromDesk {
  readonly id: string;
  readonly message: DeskWord;
}

/** What the desk wrote, and what does not fit in the order of it. */
export interface DeskSide {
  readonly messages: readonly FromDesk[];
  readonly findings: readonly SequenceFinding[];
  /** The desk in charge: the one that the report was sent to, or the last that it was moved to. */
  readonly desk: string;
}

/** Opens and verifies all that a mailbox holds. Throws a ProtocolError at the first that fails. */
export async function openMailbox(
  programme: KnownProgramme,
  receipt: ReceiptKeys,
  mailbox: Mailbox,
): Promise<DeskSide> {
  const { origin, desks } = programme.descriptor;
  const frames = await Promise.all(mailbox.messages.map((each) => openFromDesk(receipt, each)));
  const place = { origin, desk: openDesk(programme).desk.id, mailbox: receipt.mailbox };
  const side = verifyDeskSide(frames, place, desks);
  const messages = mailbox.messages.map(({ id }, i): FromDesk => {
    const message = side.messages[i] ?? null;
    if (message === null) throw new ProtocolError('unverified', 'not signed by the desk in charge');
    return { id, message };
  });
  const sequence = messages.map(({ id, message }) => ({
    id,
    n: message.n,
    prev: message.prev,
    seen: message.seen,
  }));
  const desk = side.path.at(-1) ?? place.desk;
  return { messages, findings: checkSequence(sequence, mailbox.sent), desk };
}

/** Verifies every entry of the report that is in the log already; null for one not yet published. */
export function verifyMailboxLog(
  { descriptor, witnesses }: KnownProgramme,
  { commitment }: ReceiptKeys,
  mailbox: Mailbox,
): (VerifiedProof | null)[] {
  return mailbox.log.map(({ line, proof }, n) => {
    const entry = closedEntry(commitment, descriptor.origin, n, line);
    return proof === null ? null : verifyProof(proof, entry, descriptor.log.vkey, witnesses);
  });
}

async function openFromDesk(receipt: ReceiptKeys, { envelope }: MailboxMessage): Promise<SignedFrame> {
  return decodeFrame(await openEnvelope(decodeB64(envelope), receipt.keyring.identity));
}
