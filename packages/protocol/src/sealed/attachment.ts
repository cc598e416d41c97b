// An attachment is an age file to a recipient that is made for it alone and named nowhere but in the report:
// who has the report can open it, who has the file alone cannot, and two uploads of one photograph have
// nothing in common. Everything streams; nothing here holds a whole file.

import { encodeB64 } from '../base64url.ts';
import type { Random } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { ageKey } from '../keyring/keyring.ts';
import { type RunningHash, randomBytes, startSha256 } from '../primitives.ts';
import { openStream, sealStream } from './envelope.ts';
import type { Attachment } from './messages.ts';
import { paddedBytes } from './padding.ts';
import { sealedBytes } from './structure.ts';

/** What the report says of an attachment's bytes; its `name` and `type` are the reporter's. */
export type AttachmentSeal = Pick<Attachment, 'sealed' | 'identity' | 'bytes' | 'content'>;

/** An attachment on its way: read `sealed` to its end, then `seal` is there. */
export interface SealingAttachment {
  readonly sealed: ReadableStream<Uint8Array>;
  /** The length of `sealed` in bytes, known before it is read. */
  readonly sealedBytes: number;
  readonly seal: Promise<AttachmentSeal>;
}

export interface SealingOptions {
  readonly random?: Random;
  /** Starts a SHA-256 where the platform has a faster one than ours. */
  readonly startHash?: () => RunningHash | Promise<RunningHash>;
}

const IDENTITY_BYTES = 32;
const PADDING_CHUNK_BYTES = 65_536;
const TAG_BYTES = 16;
const SEALED_CHUNK_BYTES = 65_536 + TAG_BYTES;
const EMPTY_FILE_BYTES = sealedBytes(0) - TAG_BYTES;

/**
 * Seals an attachment.
 *
 * @param content the cleaned content.
 * @param bytes its exact length; `sealed` fails when there are more or fewer.
 */
export async function sealAttachment(
  content: ReadableStream<Uint8Array>,
  bytes: number,
  { random = randomBytes, startHash = startSha256 }: SealingOptions = {},
): Promise<SealingAttachment> {
  const { identity, recipient } = await ageKey(random(IDENTITY_BYTES));
  const trueHash = Promise.withResolvers<string>();
  const sealedHash = Promise.withResolvers<string>();
  // A stream that is given up settles neither; nobody is then waiting for the seal.
  const padded = content
    .pipeThrough(hashing(await startHash(), trueHash.resolve))
    .pipeThrough(padding(bytes));
  const file = await sealStream(padded, recipient);
  const sealed = file.pipeThrough(hashing(await startHash(), sealedHash.resolve));
  const seal = async () => ({
    sealed: await sealedHash.promise,
    identity,
    bytes,
    content: await trueHash.promise,
  });
  return { sealed, sealedBytes: sealedBytes(paddedBytes(bytes)), seal: seal() };
}

/**
 * Opens an attachment as a stream of its true content. What was read is only to be believed once the stream
 * has ended without an error: both hashes, of the sealed bytes and of the content, are compared at the end.
 *
 * The stream fails with ProtocolError `unopenable`, whatever the reason.
 */
export async function openAttachment(
  sealed: ReadableStream<Uint8Array>,
  attachment: AttachmentSeal,
): Promise<ReadableStream<Uint8Array>> {
  let sealedHash = '';
  const hashed = sealed.pipeThrough(
    hashing(startSha256(), (hash) => {
      sealedHash = hash;
    }),
  );
  const padded = await openStream(hashed, attachment.identity);
  return padded.pipeThrough(trimming(attachment, () => sealedHash));
}

/**
 * Whether a sealed attachment can have this length: only padded content leads to it.
 *
 * @param maxContentBytes the longest content that a programme takes.
 */
export function isAttachmentLength(length: number, maxContentBytes: number): boolean {
  const chunks = Math.ceil((length - EMPTY_FILE_BYTES) / SEALED_CHUNK_BYTES);
  const padded = length - EMPTY_FILE_BYTES - chunks * TAG_BYTES;
  return (
    padded <= paddedBytes(maxContentBytes) && paddedBytes(padded) === padded && sealedBytes(padded) === length
  );
}

function hashing(hash: RunningHash, done: (hash: string) => void): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform: (chunk, controller) => {
      hash.update(chunk);
      controller.enqueue(chunk);
    },
    flush: () => done(encodeB64(hash.digest())),
  });
}

function padding(bytes: number): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      seen += chunk.length;
      controller.enqueue(chunk);
    },
    flush: (controller) => {
      if (seen !== bytes) throw new ProtocolError('malformed', 'the content is not as long as announced');
      for (let left = paddedBytes(bytes) - bytes; left > 0; left -= PADDING_CHUNK_BYTES) {
        controller.enqueue(new Uint8Array(Math.min(left, PADDING_CHUNK_BYTES)));
      }
    },
  });
}

/** @param sealedHash what was read of the sealed bytes, known once all of them were. */
function trimming(
  { bytes, content, sealed }: AttachmentSeal,
  sealedHash: () => string,
): TransformStream<Uint8Array, Uint8Array> {
  const hash = startSha256();
  let seen = 0;
  return new TransformStream({
    transform: (chunk, controller) => {
      const own = chunk.subarray(0, Math.max(0, bytes - seen));
      if (chunk.subarray(own.length).some((byte) => byte !== 0)) throw unopenable();
      seen += chunk.length;
      if (own.length === 0) return;
      hash.update(own);
      controller.enqueue(own);
    },
    flush: () => {
      const isWhole = seen === paddedBytes(bytes) && sealedHash() === sealed;
      if (!isWhole || encodeB64(hash.digest()) !== content) throw unopenable();
    },
  });
}

function unopenable(): ProtocolError {
  return new ProtocolError('unopenable', 'the attachment cannot be opened');
}
