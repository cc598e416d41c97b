// What lies in the database under a key derived from the server's secret, which does not:
//
//     sealed = 12-byte nonce ‖ AES-256-GCM ‖ 16-byte tag

import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import type { Programme } from '../programme/index.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

type Purpose = 'key' | 'followers' | 'answers';

/** A key of its own for each purpose. */
export function fediverseKey({ keys }: Pick<Programme, 'keys'>, purpose: Purpose): Buffer {
  return Buffer.from(hkdfSync('sha256', keys.serverSecret, '', `bellbuoy/v1/fediverse/${purpose}`, 32));
}

export function seal(programme: Programme, purpose: Purpose, bytes: Uint8Array): Uint8Array {
  const nonce = programme.random(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, fediverseKey(programme, purpose), nonce);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Null for what another server's secret sealed. */
export function unseal(programme: Programme, purpose: Purpose, sealed: Uint8Array): Buffer | null {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, fediverseKey(programme, purpose), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
