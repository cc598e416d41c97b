import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { formatVkey, type NoteSigner } from '@bellbuoy/protocol';

// RFC 8410: the DER of an Ed25519 private key is this, then its 32-byte seed.
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_BYTES = 32;

/** A note signer over OpenSSL's Ed25519, some twenty times as fast as one in JavaScript. */
export function nativeNoteSigner(name: string, seed: Uint8Array): NoteSigner {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  const vkey = formatVkey(name, new Uint8Array(spki.subarray(-PUBLIC_KEY_BYTES)));
  return { name, vkey, sign: (text) => sign(null, text, key) };
}
