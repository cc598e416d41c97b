import {
  type Day,
  type DescriptorDesk,
  type DeskEpoch,
  encodeB64,
  encodeFrame,
  type FollowUpMessage,
  type Keep,
  type ReceiptKeys,
  type SendMessage,
  sealFrame,
} from '@bellbuoy/protocol';
import { type DeletedMessage, excerptOf, type KeptContent, nextKept, sealKept } from './kept.ts';
import type { Conversation } from './read-conversation.ts';

/** A message that may leave the device, and what the reporter keeps of it once it has arrived. */
export interface SealedMessage {
  readonly body: SendMessage;
  readonly keep: Keep;
}

/** The place to which a reporter's frames belong. */
export interface Correspondence {
  readonly conversation: Conversation;
  readonly receipt: ReceiptKeys;
  readonly desk: DescriptorDesk;
  readonly epoch: DeskEpoch;
}

/**
 * Seals a message to the desk, and to the reporter alone how it begins.
 *
 * @param day today, UTC: for the reporter's own copy.
 * @throws ProtocolError `too-large`.
 */
export async function composeMessage(text: string, day: Day, place: Correspondence): Promise<SealedMessage> {
  const { conversation, receipt, epoch } = place;
  const { next, kept } = conversation;
  const message: FollowUpMessage = { ...headerOf(place), kind: 'message', ...next, text };
  const envelope = await sealFrame(encodeFrame(message, receipt.keyring), epoch.recipient);
  const excerpts = [...(kept?.message.excerpts ?? []), excerptOf(next.n, day, text)];
  return {
    body: { epoch: epoch.epoch, prev: next.prev ?? '', envelope: encodeB64(envelope) },
    keep: await composeKeep(place, { ...contentOf(conversation), next: next.n + 1, excerpts }),
  };
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
