import type { Day } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { putPayload, type Reader, type Schema, type Transaction } from '../db/index.ts';

export type Message = Selectable<Schema['messages']>;

export interface NewMessage {
  readonly mailbox: string;
  readonly direction: Message['direction'];
  /** Whose epoch it is, where that is not the desk to which the report was sent. */
  readonly desk?: string | null;
  readonly epoch: number;
  readonly day: Day;
  /** b64 H of the envelope. */
  readonly id: string;
  /** b64 H of the last envelope that this side sent, as its sender knows it; null for its first. */
  readonly prev: string | null;
  readonly envelope: Uint8Array;
  /** Whether it stays when the report is withdrawn or purged. */
  readonly outlivesReport?: boolean;
}

export type Delivery = 'delivered' | 'repeated' | 'moved-on';

/**
 * Appends a sealed message to a conversation. The caller holds the report locked and has checked the form of
 * the envelope. A repeat of a message already there is told as such; one whose `prev` is not the last of its
 * side is refused, so that two devices never write over each other.
 *
 * @param first b64 H of what this side sent before any message: the report's envelope, or null for the desk.
 */
export async function deliverMessage(
  transaction: Transaction,
  message: NewMessage,
  first: string | null,
): Promise<Delivery> {
  const { mailbox, direction, desk = null, epoch, day, id, envelope } = message;
  const earlier = await listMessages(transaction, mailbox);
  const known = earlier.find((other) => other.id === id);
  if (known !== undefined) return known.direction === direction ? 'repeated' : 'moved-on';
  const last = earlier.findLast((other) => other.direction === direction)?.id ?? first;
  if (message.prev !== last) return 'moved-on';
  const { outlivesReport = false } = message;
  const payload = await putPayload(transaction, { mailbox, bytes: envelope, outlivesReport });
  const position = 1 + (earlier.at(-1)?.position ?? 0);
  const bytes = envelope.length;
  await transaction
    .insertInto('messages')
    .values({ mailbox, position, id, direction, desk, epoch, day, bytes, payload })
    .execute();
  return 'delivered';
}

/** The messages of a conversation in the order in which they came; the report itself is not among them. */
export async function listMessages(store: Reader, mailbox: string): Promise<Message[]> {
  return store
    .selectFrom('messages')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .orderBy('position')
    .execute();
}

/** Forgets where the payload of a message was, once it has been shredded. The message keeps its id and place. */
export async function forgetPayload(transaction: Transaction, mailbox: string, id: string): Promise<void> {
  await transaction
    .updateTable('messages')
    .set({ payload: null })
    .where('mailbox', '=', mailbox)
    .where('id', '=', id)
    .execute();
}
