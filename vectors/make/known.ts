// What the makers of known answers share: docs/protocol.md in terms of OpenSSL, age-encryption and Bech32, with
// nothing of packages/protocol. A vector that the code under test had made would only repeat its mistakes.

import { createHash, createPrivateKey, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { bech32 } from '@scure/base';
import { Encrypter, identityToRecipient } from 'age-encryption';

export const ORIGIN = 'harbour.example';
export const MADE = 'made by vectors/make from docs/protocol.md';
/** A recipient of the kind before post-quantum ones: age can seal to it, this protocol must not. */
export const CLASSIC_RECIPIENT = bech32.encodeFromBytes('age', filled(9));

export interface Keys {
  seed: string;
  identity: string;
  recipient: string;
  verify: string;
  signing: KeyObject;
}

export const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
export const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();
export function filled(byte: number, length = 32): Buffer {
  return Buffer.alloc(length, byte);
}
export const ascending = (length: number) => Buffer.from(Array.from({ length }, (_, i) => i));

export function kdf(seed: Uint8Array, label: string, origin = ORIGIN): Buffer {
  return Buffer.from(hkdfSync('sha256', seed, '', `bellbuoy/v1/${origin}/${label}`, 32));
}

export function identityOf(secret: Uint8Array): string {
  return bech32.encodeFromBytes('AGE-SECRET-KEY-PQ-', secret).toUpperCase();
}

function signingKey(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
}

export async function keysOf(seed: Buffer, origin = ORIGIN): Promise<Keys> {
  const identity = identityOf(kdf(seed, 'identity', origin));
  const signing = signingKey(kdf(seed, 'sign', origin));
  const { x: verify = '' } = signing.export({ format: 'jwk' });
  return {
    seed: seed.toString('hex'),
    identity,
    recipient: await identityToRecipient(identity),
    verify,
    signing,
  };
}

export function signedFrame(message: object | string, keys: Keys): Buffer {
  const json = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  const signature = sign(null, Buffer.concat([Buffer.from('bellbuoy/v1/message\n'), json]), keys.signing);
  return Buffer.concat([length, json, signature]);
}

export function padded(frame: Buffer, bytes: number): Buffer {
  return Buffer.concat([frame, Buffer.alloc(bytes - frame.length)]);
}

export async function seal(bytes: Uint8Array, recipient: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return b64(await encrypter.encrypt(bytes));
}

export function write(name: string, vectors: object): void {
  writeFileSync(new URL(`../${name}.json`, import.meta.url), `${JSON.stringify(vectors, null, 1)}\n`);
}

export const flipped = (bytes: Buffer, at: number, mask = 1) => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ mask;
  return copy;
};
