// A post as it stands in a link, behind `#`, where no server sees it:
//
//     "post=" ‖ b64( 0x01 ‖ uint24 days since 1970 ‖ length of the origin ‖ origin ‖ 64-byte signature ‖ text ‖ 0x00 )
//
// The last byte makes it end in a letter: what ends in `-` or `_` many sites leave out of the link.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Bytes, concatBytes, fromUtf8, utf8 } from '../bytes.ts';
import { addDays, daysBetween } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { decodeBase64, encodeBase64 } from '../log/base64.ts';
import { parseVkey } from '../log/vkey.ts';
import { formatPost, maxPostLength, type Post, verifyPost } from './post.ts';

const PREFIX = 'post=';
const LINK = /(?<!\S)(?:https?:\/\/[^\s#]*#)?(post=[\w-]+)(?!\S)/;
const VERSION = 1;
const END = 0;
const FIRST_DAY = '1970-01-01';
const DAY_AT = 1;
const ORIGIN_LENGTH_AT = 4;
const ORIGIN_AT = 5;
const KEY_ID_BYTES = 4;
const SIGNATURE_BYTES = 64;
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MAX_BYTES = ORIGIN_AT + 64 + SIGNATURE_BYTES + 3 * maxPostLength + 1;

/** A post as a link brings it, before anything of it was verified. */
export interface LinkedPost {
  readonly post: Post;
  readonly signature: Bytes;
}

/**
 * What stands behind `#` in the link to a post's check.
 *
 * @param vkey the programme key, by which the note is verified first.
 * @throws ProtocolError when it does not verify.
 */
export function toPostLink(note: string, vkey: string): string {
  const post = verifyPost(note, vkey);
  const line = note.slice(note.lastIndexOf('\n\n') + 2).split('\n', 1)[0] ?? '';
  const signature = decodeBase64(line.slice(line.lastIndexOf(' ') + 1), KEY_ID_BYTES + SIGNATURE_BYTES);
  return encodePostLink({ post, signature: signature.slice(KEY_ID_BYTES) });
}

/** What somebody was shown: the link, and the words that stood beside it. */
export interface ShownPost {
  /** From `post=` on: the address before it, which anybody can write, is left out. */
  readonly link: string;
  readonly words: string;
}

/** Finds a post's link in what somebody copied; null where there is none. */
export function findPostLink(text: string): ShownPost | null {
  const found = LINK.exec(text);
  if (found === null) return null;
  const [whole, link = ''] = found;
  return { link, words: `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`.trim() };
}

/**
 * Reads what stands behind `#`.
 *
 * @param link as `findPostLink` gives it.
 * @throws ProtocolError `malformed` or `too-large`.
 */
export function decodePostLink(link: string): LinkedPost {
  const encoded = link.slice(PREFIX.length);
  if (encoded.length > Math.ceil((MAX_BYTES * 4) / 3)) throw new ProtocolError('too-large', 'over its limit');
  const bytes = decodeB64(encoded);
  const signatureAt = ORIGIN_AT + (bytes[ORIGIN_LENGTH_AT] ?? 0);
  const textAt = signatureAt + SIGNATURE_BYTES;
  if (bytes[0] !== VERSION || bytes.at(-1) !== END || textAt >= bytes.length) throw malformed();
  const [high = 0, middle = 0, low = 0] = bytes.subarray(DAY_AT, ORIGIN_LENGTH_AT);
  const origin = fromUtf8(bytes.subarray(ORIGIN_AT, signatureAt));
  const words = fromUtf8(bytes.subarray(textAt, -1));
  if (origin === null || words === null) throw malformed();
  const day = addDays(FIRST_DAY, (high << 16) | (middle << 8) | low);
  const post = { origin, day, text: words };
  formatPost(post);
  return { post, signature: bytes.slice(signatureAt, textAt) };
}

/**
 * The note that a link stands for, were it signed by this key.
 *
 * @throws ProtocolError `malformed` for what is no post.
 */
export function noteOfLink({ post, signature }: LinkedPost, vkey: string): string {
  const { name, id } = parseVkey(vkey);
  const keyId = Uint8Array.from(id.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `${formatPost(post)}\n— ${name} ${encodeBase64(concatBytes(keyId, signature))}\n`;
}

function encodePostLink({ post: { origin, day, text }, signature }: LinkedPost): string {
  const days = daysBetween(FIRST_DAY, day);
  const name = utf8(origin);
  const head = Uint8Array.of(VERSION, days >> 16, (days >> 8) & 0xff, days & 0xff, name.length);
  return `${PREFIX}${encodeB64(concatBytes(head, name, signature, utf8(text), Uint8Array.of(END)))}`;
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not the link of a post');
}
