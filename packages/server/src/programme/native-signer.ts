// Ed25519 by OpenSSL, some twenty times as fast as in JavaScript. No imports but the platform's, because a
// writer thread loads this; a test holds its notes to the protocol package's.

import { createPrivateKey, createPublicKey, hash, type KeyObject, sign } from 'node:crypto';

/** A `NoteSigner` of the protocol, whose key another thread can be given. */
export interface NativeSigner {
  readonly name: string;
  readonly vkey: string;
  readonly key: KeyObject;
  sign(text: Uint8Array): Uint8Array;
}

// RFC 8410: the DER of an Ed25519 private key is this, then its 32-byte seed.
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_BYTES = 32;
const ED25519 = Buffer.of(1);
const KEY_ID_BYTES = 4;

/** @param seed 32 bytes (RFC 8032). */
export function nativeNoteSigner(name: string, seed: Uint8Array): NativeSigner {
  const der = Buffer.concat([PKCS8_PREFIX, seed]);
  return signerWith(name, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }));
}

/** A signer over a key that is a platform's object already. */
export function signerWith(name: string, key: KeyObject): NativeSigner {
  const publicKey = publicKeyOf(key);
  const id = keyId(name, publicKey).toString('hex');
  const vkey = `${name}+${id}+${Buffer.concat([ED25519, publicKey]).toString('base64')}`;
  return { name, vkey, key, sign: (text) => sign(null, text, key) };
}

/** Signs notes, one signature each: `signNote` of the protocol for texts that are known to be right. */
export function noteWriter({ name, key }: Pick<NativeSigner, 'name' | 'key'>): (text: string) => string {
  const id = keyId(name, publicKeyOf(key));
  return (text) => {
    const signature = Buffer.concat([id, sign(null, Buffer.from(text), key)]);
    return `${text}\n— ${name} ${signature.toString('base64')}\n`;
  };
}

function publicKeyOf(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-PUBLIC_KEY_BYTES);
}

/** C2SP signed-note: the first bytes of SHA-256(name ‖ newline ‖ algorithm ‖ public key). */
function keyId(name: string, publicKey: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(`${name}\n`), ED25519, publicKey]);
  return hash('sha256', named, 'buffer').subarray(0, KEY_ID_BYTES);
}
