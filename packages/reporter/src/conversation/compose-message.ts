import {
  type DescriptorDesk,
  type DeskEpoch,
  decodeB64,
  encodeB64,
  encodeFrame,
  type FollowUpMessage,
  hashB64,
  type Keep,
  type ReceiptKeys,
  type SendMessage,
  sealFrame,
} from '@bellbuoy/protocol';
import type { AttachedFile } from '../attachments/attachment-list.ts';
import { type DeletedMessage, type Excerpt, type KeptContent, nextKept, sealKept } from './kept.ts';
import type { Conversation } from './read-conversation.ts';

/** What the reporter writes to the desk, with the files that have arrived for it. */
export interface Writing {
  readonly text: string;
  readonly attached: readonly AttachedFile[];
}

/** The place to which a reporter's frames belong. */
export interface Correspondence {
  readonly conversation: Conversation;
  readonly receipt: ReceiptKeys;
  /** The desk that the report was sent to. */
  readonly desk: DescriptorDesk;
  readonly epoch: DeskEpoch;
}

/**
 * Seals a message to the desk in charge, whose `epoch` it is.
 *
 * @throws ProtocolError `too-large`.
 */
export async function composeMessage(
  { text, attached }: Writing,
  place: Correspondence,
): Promise<SendMessage> {
  const { conversation, receipt, epoch } = place;
  const { next } = conversation;
  const header = headerOf({ ...place, desk: conversation.desk });
  const written: FollowUpMessage = { ...header, kind: 'message', ...next, text };
  const attachments = attached.map(({ attachment }) => attachment);
  const message = attached.length === 0 ? written : { ...written, attachments };
  const envelope = await sealFrame(encodeFrame(message, receipt.keyring), epoch.recipient);
  const isMoved = conversation.desk.id !== place.desk.id;
  const to = isMoved ? { desk: conversation.desk.id, epoch: epoch.epoch } : { epoch: epoch.epoch };
  const body = { ...to, prev: next.prev ?? '', envelope: encodeB64(envelope) };
  return attached.length === 0 ? body : { ...body, uploads: attached.map(({ upload }) => upload) };
}

/** b64 H of a sealed message. */
export function envelopeIdOf({ envelope }: SendMessage): string {
  return hashB64(decodeB64(envelope));
}

/** Keeps, for the reporter alone, how the message with this number begins. */
export function composeExcerpt(excerpt: Excerpt, place: Correspondence): Promise<Keep> {
  const content = contentOf(place.conversation);
  const next = Math.max(content.next, excerpt.n + 1);
  return composeKeep(place, { ...content, next, excerpts: [...content.excerpts, excerpt] });
}

/** Notes that the reporter deletes a message of the desk, so that its place is no gap afterwards. */
export function composeDeletion(deleted: DeletedMessage, place: Correspondence): Promise<Keep> {
  const content = contentOf(place.conversation);
  return composeKeep(place, { ...content, deleted: [...(content.deleted ?? []), deleted] });
}

async function composeKeep(place: Correspondence, content: KeptContent): Promise<Keep> {
  const { conversation, receipt } = place;
  const sealed = await sealKept(nextKept(headerOf(place), conversation.kept, content), receipt.keyring);
  return { prev: conversation.kept?.id ?? null, envelope: encodeB64(sealed) };
}

function contentOf({ kept, next }: Conversation): KeptContent {
  const { excerpts = [], deleted = [] } = kept?.message ?? {};
  return { next: next.n, excerpts, deleted };
}

function headerOf({ receipt, desk, epoch }: Correspondence) {
  const { origin } = receipt.keyring;
  return { v: 1, origin, desk: desk.id, epoch: epoch.epoch, mailbox: receipt.mailbox } as const;
}
