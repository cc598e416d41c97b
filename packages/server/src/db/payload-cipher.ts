// Every payload at rest is AES-256-GCM ciphertext under a random key of its own, although what is stored is
// sealed already. Shred key: 32 bytes of key ‖ 16 bytes of tag. The nonce is zero, as a key encrypts one
// payload and no other. No imports but the platform's: a writer thread loads this.

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const TAG_BYTES = 16;
const NONCE = new Uint8Array(12);

/** The length of a shred key with its tag. */
export const SHRED_KEY_BYTES = KEY_BYTES + TAG_BYTES;

export interface EncryptedPayload {
  /** The shred key: without it `bytes` say nothing. */
  readonly key: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Encrypts under a fresh key; the mailbox is bound to the ciphertext, so that rows cannot be exchanged. */
export function encryptPayload(mailbox: string, plain: Uint8Array): EncryptedPayload {
  const key = randomBytes(KEY_BYTES);
  // As a key object: given the bare bytes, Node takes three times as long.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), NONCE).setAAD(Buffer.from(mailbox));
  const bytes = cipher.update(plain);
  cipher.final();
  return { key: Buffer.concat([key, cipher.getAuthTag()]), bytes };
}

/** What `encryptPayload` encrypted for this mailbox. @throws when it is anything else. */
export function decryptPayload(mailbox: string, { key, bytes }: EncryptedPayload): Uint8Array {
  const secret = createSecretKey(key.subarray(0, KEY_BYTES));
  const decipher = createDecipheriv('aes-256-gcm', secret, NONCE, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(mailbox)).setAuthTag(key.subarray(KEY_BYTES));
  const plain = decipher.update(bytes);
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
}
