// A frame: uint32 big-endian n ‖ n bytes of UTF-8 JSON ‖ 64-byte Ed25519 signature ‖ zeros.
// The signature covers "bellbuoy/v1/message\n" followed by those JSON bytes. The whole is 4, 8, 16, 32 or
// 64 KiB, so that a sealed frame tells no more of its content than one of five sizes.

import { decodeB64 } from '../base64url.ts';
import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { canonicalBytes, parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import type { Signer } from '../keyring/keyring.ts';
import { isEd25519Signature } from '../primitives.ts';
import { type Message, type MessageKind, type MessageOf, parseMessage } from './messages.ts';

/** The sizes of padded frames in bytes. */
export const FRAME_BYTES = [4096, 8192, 16_384, 32_768, 65_536] as const;
/** The size of a guardian's share, padded: it holds no text. */
export const SHARE_FRAME_BYTES = 1024;

type FrameBytes = (typeof FRAME_BYTES)[number] | typeof SHARE_FRAME_BYTES;

/** A decoded frame whose signature nobody has checked yet: only {@link verifyFrame} makes it believable. */
export interface SignedFrame {
  readonly message: Message;
  /** The JSON bytes as they were signed. */
  readonly json: Bytes;
  readonly signature: Bytes;
}

const LENGTH_BYTES = 4;
const SIGNATURE_BYTES = 64;
const OVERHEAD_BYTES = LENGTH_BYTES + SIGNATURE_BYTES;
const MAX_BYTES = 65_536;
const SIGNED_PREFIX = utf8('bellbuoy/v1/message\n');

/**
 * Signs a message and pads it.
 *
 * @param bytes the frame's size; the smallest that fits when not given.
 * @throws ProtocolError `too-large` when it does not fit: more must be refused on the device.
 */
export function encodeFrame(message: Message, signer: Signer, bytes?: FrameBytes): Bytes {
  const frame = encodeUnpaddedFrame(message, signer);
  const size = bytes ?? FRAME_BYTES.find((candidate) => candidate >= frame.length);
  if (size === undefined || size < frame.length) throw tooLarge();
  return concatBytes(frame, new Uint8Array(size - frame.length));
}

/** Signs a message without padding: the form of roster frames, which are public to the desk. */
export function encodeUnpaddedFrame(message: Message, signer: Signer): Bytes {
  const json = canonicalBytes(parseMessage(message));
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, json.length);
  return concatBytes(length, json, signer.sign(signedBytes(json)));
}

/**
 * The room left in the largest frame, in bytes of JSON, when this message is in it; negative when it is
 * too large. For a form that counts down while somebody writes.
 */
export function frameRoom(message: Message): number {
  return MAX_BYTES - OVERHEAD_BYTES - canonicalBytes(message).length;
}

/**
 * Decodes a padded frame.
 *
 * @param sizes the sizes allowed here; the five of messages when not given.
 * @throws ProtocolError `malformed` for a wrong size, length, padding or message.
 */
export function decodeFrame(bytes: Uint8Array, sizes: readonly FrameBytes[] = FRAME_BYTES): SignedFrame {
  if (!sizes.some((size) => size === bytes.length)) throw malformed('not the size of a frame');
  const end = frameEnd(bytes);
  if (bytes.subarray(end).some((byte) => byte !== 0)) throw malformed('padding is not zero');
  return decodeParts(bytes, end);
}

/**
 * Decodes a frame that has no padding.
 *
 * @throws ProtocolError `malformed` for trailing bytes, a wrong length or message.
 */
export function decodeUnpaddedFrame(bytes: Uint8Array): SignedFrame {
  if (bytes.length > MAX_BYTES) throw malformed('longer than a frame');
  const end = frameEnd(bytes);
  if (end !== bytes.length) throw malformed('trailing bytes');
  return decodeParts(bytes, end);
}

/**
 * A frame of which another one carries the JSON and the signature, so that its readers can check who signed it.
 *
 * @throws ProtocolError `malformed`.
 */
export function carriedFrame({ json, signature }: { json: string; signature: string }): SignedFrame {
  const bytes = utf8(json);
  if (bytes.length > MAX_BYTES) throw malformed('longer than a frame');
  const message = parseMessage(parseJson(bytes));
  return { message, json: bytes, signature: decodeB64(signature, SIGNATURE_BYTES) };
}

/**
 * The message of a frame that `verifyKey` signed. It says who wrote, not where the frame was found: compare
 * that with `verifyPlace`.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyFrame(frame: SignedFrame, verifyKey: Uint8Array): Message {
  if (isEd25519Signature(frame.signature, signedBytes(frame.json), verifyKey)) return frame.message;
  throw new ProtocolError('unverified', 'the signature does not match');
}

/**
 * Narrows a message to the kind expected.
 *
 * @throws ProtocolError `unverified`: a frame of another kind stands where this one should.
 */
export function messageOf<Kind extends MessageKind>(message: Message, kind: Kind): MessageOf<Kind> {
  if (message.kind === kind) return message as MessageOf<Kind>;
  throw new ProtocolError('unverified', 'a frame of another kind');
}

function frameEnd(bytes: Uint8Array): number {
  if (bytes.length < OVERHEAD_BYTES) throw malformed('shorter than a frame');
  const jsonBytes = new DataView(bytes.buffer, bytes.byteOffset, LENGTH_BYTES).getUint32(0);
  if (jsonBytes > bytes.length - OVERHEAD_BYTES) throw malformed('length beyond the frame');
  return OVERHEAD_BYTES + jsonBytes;
}

function decodeParts(bytes: Uint8Array, end: number): SignedFrame {
  const json = bytes.slice(LENGTH_BYTES, end - SIGNATURE_BYTES);
  const signature = bytes.slice(end - SIGNATURE_BYTES, end);
  return { message: parseMessage(parseJson(json)), json, signature };
}

function signedBytes(json: Uint8Array): Bytes {
  return concatBytes(SIGNED_PREFIX, json);
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}

function tooLarge(): ProtocolError {
  return new ProtocolError('too-large', 'the message does not fit into a frame');
}
