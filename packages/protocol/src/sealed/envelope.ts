// Sealing is age, unchanged: any age tool that knows mlkem768x25519 opens what is sealed here. age itself
// authenticates nobody, so a frame inside carries the signature.

import { Decrypter, Encrypter } from 'age-encryption';
import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { isAgeIdentity, isHybridRecipient } from '../keyring/forms.ts';
import { checkEnvelope, checkSealed } from './structure.ts';

/**
 * Seals a frame: the result is an envelope.
 *
 * @throws ProtocolError `malformed` when the bytes do not have a frame's size or the recipient is no hybrid one.
 */
export async function sealFrame(frame: Uint8Array, recipient: string): Promise<Bytes> {
  const envelope = await sealBytes(frame, recipient);
  checkEnvelope(envelope);
  return envelope;
}

/**
 * Opens an envelope to its frame's bytes. What comes out is not verified.
 *
 * @throws ProtocolError `unopenable`, whatever the reason.
 */
export async function openEnvelope(envelope: Uint8Array, identity: string): Promise<Bytes> {
  return openChecked(envelope, identity, () => checkEnvelope(envelope));
}

/**
 * Seals any bytes as an age file to exactly one post-quantum hybrid recipient.
 *
 * @throws ProtocolError `malformed` for a recipient of any other kind: there is no fall-back.
 */
export async function sealBytes(bytes: Uint8Array, recipient: string): Promise<Bytes> {
  return (await encrypterFor(recipient).encrypt(bytes)) as Bytes;
}

/**
 * Opens an age file sealed by {@link sealBytes}. One to several recipients is refused, though age would open
 * it: whoever else it was sealed to is not known here.
 *
 * @param plaintextBytes the length that must come out, where the format fixes it.
 * @throws ProtocolError `unopenable`, whatever the reason.
 */
export async function openBytes(file: Uint8Array, identity: string, plaintextBytes?: number): Promise<Bytes> {
  return openChecked(file, identity, () => checkSealed(file, plaintextBytes));
}

/**
 * Seals a stream as {@link sealBytes} does bytes.
 *
 * @throws ProtocolError `malformed` for a recipient that is no hybrid one.
 */
export async function sealStream(
  content: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<ReadableStream<Uint8Array>> {
  return encrypterFor(recipient).encrypt(content);
}

/**
 * Opens a stream sealed by {@link sealStream}. What was read is whole only once the stream has ended well.
 *
 * @throws ProtocolError `unopenable`, also from the stream, whatever the reason.
 */
export async function openStream(
  file: ReadableStream<Uint8Array>,
  identity: string,
): Promise<ReadableStream<Uint8Array>> {
  try {
    return withOneFailure(await decrypterFor(identity).decrypt(file));
  } catch {
    throw unopenable();
  }
}

function withOneFailure(stream: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await reader.read().catch(() => Promise.reject(unopenable()));
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function encrypterFor(recipient: string): Encrypter {
  const encrypter = new Encrypter();
  try {
    if (isHybridRecipient(recipient)) {
      encrypter.addRecipient(recipient);
      return encrypter;
    }
  } catch {}
  throw new ProtocolError('malformed', 'not a hybrid recipient');
}

async function openChecked(file: Uint8Array, identity: string, check: () => void): Promise<Bytes> {
  try {
    check();
    return (await decrypterFor(identity).decrypt(file)) as Bytes;
  } catch {
    throw unopenable();
  }
}

function decrypterFor(identity: string): Decrypter {
  if (!isAgeIdentity(identity)) throw unopenable();
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter;
}

function unopenable(): ProtocolError {
  return new ProtocolError('unopenable', 'the file cannot be opened with this identity');
}
