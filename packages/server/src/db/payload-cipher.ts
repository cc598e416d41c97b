// Every payload at rest is `12-byte nonce ‖ AES-256-GCM ciphertext ‖ 16-byte tag` under a random key of its own,
// although what is stored is sealed already. No imports but the platform's: a writer thread loads this.

import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export interface EncryptedPayload {
  readonly key: Uint8Array;
  readonly bytes: Uint8Array;
}

/** Encrypts under a fresh key; the mailbox is bound to the ciphertext, so that rows cannot be exchanged. */
export function encryptPayload(mailbox: string, plain: Uint8Array): EncryptedPayload {
  const secrets = randomBytes(KEY_BYTES + NONCE_BYTES);
  const key = secrets.subarray(0, KEY_BYTES);
  const nonce = secrets.subarray(KEY_BYTES);
  // As a key object: given the bare bytes, Node takes three times as long.
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(mailbox));
  const body = cipher.update(plain);
  cipher.final();
  return { key, bytes: Buffer.concat([nonce, body, cipher.getAuthTag()]) };
}

/** What `encryptPayload` encrypted for this mailbox. @throws when it is anything else. */
export function decryptPayload(mailbox: string, { key, bytes }: EncryptedPayload): Uint8Array {
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(bytes.length - TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(mailbox)).setAuthTag(tag);
  const plain = decipher.update(bytes.subarray(NONCE_BYTES, bytes.length - TAG_BYTES));
  decipher.final();
  return new Uint8Array(plain.buffer, plain.byteOffset, plain.length);
}
