// What the reporter keeps for themself: a frame of the reporter, sealed to the reporter, of 4 KiB always. It holds
// how each message began, because the reporter's own envelopes can be opened by the desk alone, and which of the
// desk's messages the reporter deleted, because the server's word for that would not be worth much.

import {
  type Day,
  decodeB64,
  decodeFrame,
  encodeFrame,
  hashB64,
  type KeptMessage,
  type Keyring,
  messageOf,
  openEnvelope,
  ProtocolError,
  type ReceiptKeys,
  sealFrame,
  verifyFrame,
  verifyPlace,
} from '@bellbuoy/protocol';

/** The beginning of one of the reporter's messages. */
export type Excerpt = KeptMessage['excerpts'][number];

/** A message of the desk that the reporter deleted. */
export type DeletedMessage = NonNullable<KeptMessage['deleted']>[number];

/** What was kept, and which envelope it was in. */
export interface StoredKept {
  /** b64 H of the envelope: the next version names it. */
  readonly id: string;
  readonly message: KeptMessage;
}

/** The members of a kept frame that a new version changes. */
export type KeptContent = Pick<KeptMessage, 'next' | 'excerpts' | 'deleted'>;

const KEPT_FRAME_BYTES = 4096;
const MAX_EXCERPT_CHARACTERS = 600;
const MIN_EXCERPT_CHARACTERS = 40;

/** The beginning of a text, as it is kept. */
export function excerptOf(n: number, day: Day, text: string): Excerpt {
  return { n, day, text: shorten(text, MAX_EXCERPT_CHARACTERS) };
}

/** The version after the stored one. @param header what every frame of this conversation says of its place. */
export function nextKept(
  header: Pick<KeptMessage, 'v' | 'origin' | 'desk' | 'epoch' | 'mailbox'>,
  stored: StoredKept | null,
  content: KeptContent,
): KeptMessage {
  const n = stored === null ? 0 : stored.message.n + 1;
  return { ...header, kind: 'kept', n, prev: stored?.id ?? null, seen: null, ...content };
}

/** Seals what is kept. Where it does not all fit, long excerpts get shorter, then old ones go. */
export async function sealKept(message: KeptMessage, keyring: Keyring): Promise<Uint8Array> {
  return sealFrame(encodeFitting(message, keyring), keyring.recipient);
}

/** Opens what was kept; null when there is nothing, or nothing that these words sealed. */
export async function openKept(
  sealed: string | null,
  receipt: ReceiptKeys,
  desk: string,
): Promise<StoredKept | null> {
  const stored = await openOwn(sealed, receipt);
  return stored?.message.desk === desk ? stored : null;
}

/**
 * The desk that a conversation is with, by the reporter's own word: the server's would not do for choosing who can read
 * the next message. Null where nothing is kept.
 */
export async function deskOfKept(sealed: string | null, receipt: ReceiptKeys): Promise<string | null> {
  return (await openOwn(sealed, receipt))?.message.desk ?? null;
}

async function openOwn(sealed: string | null, { keyring, mailbox }: ReceiptKeys): Promise<StoredKept | null> {
  if (sealed === null) return null;
  try {
    const envelope = decodeB64(sealed);
    const frame = decodeFrame(await openEnvelope(envelope, keyring.identity));
    const message = messageOf(verifyFrame(frame, keyring.verify), 'kept');
    const { desk } = message;
    return {
      id: hashB64(envelope),
      message: verifyPlace(message, { origin: keyring.origin, desk, mailbox }),
    };
  } catch {
    return null;
  }
}

function encodeFitting(message: KeptMessage, keyring: Keyring): Uint8Array {
  try {
    return encodeFrame(message, keyring, KEPT_FRAME_BYTES);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== 'too-large') throw error;
    return encodeFitting(makeRoom(message), keyring);
  }
}

// The report's own excerpt goes after the others: it is by that one that a conversation is recognised.
function makeRoom(message: KeptMessage): KeptMessage {
  const { excerpts, deleted = [] } = message;
  const longest = Math.max(0, ...excerpts.map(({ text }) => text.length));
  if (longest > MIN_EXCERPT_CHARACTERS)
    return { ...message, excerpts: excerpts.map((excerpt) => halve(excerpt, longest)) };
  if (excerpts.length > 1) return { ...message, excerpts: [...excerpts.slice(0, 1), ...excerpts.slice(2)] };
  return { ...message, excerpts: [], deleted: deleted.slice(1) };
}

function halve(excerpt: Excerpt, longest: number): Excerpt {
  return excerpt.text.length < longest ? excerpt : { ...excerpt, text: shorten(excerpt.text, longest >> 1) };
}

// By code points, so that no character is cut in two.
function shorten(text: string, maxCharacters: number): string {
  const characters = [...text];
  if (characters.length <= maxCharacters) return text;
  return `${characters
    .slice(0, maxCharacters - 1)
    .join('')
    .trimEnd()}…`;
}
