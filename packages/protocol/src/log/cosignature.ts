// C2SP tlog-cosignature, the Ed25519 kind: a witness's word that, at a time, this was the largest head of the log that
// it had met, and that it continued every one before.
//   signature = uint64 time ‖ Ed25519 over "cosignature/v1\ntime <time>\n" ‖ text of the checkpoint

import { type Bytes, concatBytes, utf8 } from '../bytes.ts';
import { ed25519PublicKey, ed25519Sign, isEd25519Signature } from '../primitives.ts';
import type { NoteSigner } from './note-signer.ts';
import { formatVkey } from './vkey.ts';

const TIME_BYTES = 8;
const COSIGNATURE_BYTES = TIME_BYTES + 64;
const MAX_TIME = 2n ** 63n - 1n;

/**
 * A witness's signer, for one moment.
 *
 * @param name the witness's name, by convention an address without a scheme.
 * @param seed 32 bytes (RFC 8032), used for nothing else: the signed message does not name the witness.
 * @param time seconds since 1970. The caller has checked that the checkpoint continues all that it cosigned.
 */
export function cosigner(name: string, seed: Uint8Array, time: number): NoteSigner {
  const at = encodeTime(BigInt(time));
  return {
    name,
    vkey: cosignerVkey(name, seed),
    sign: (text) => concatBytes(at, ed25519Sign(cosignedMessage(BigInt(time), text), seed)),
  };
}

/** The verifier key of a witness, of type `cosignature`. */
export function cosignerVkey(name: string, seed: Uint8Array): string {
  return formatVkey(name, ed25519PublicKey(seed), 'cosignature');
}

/** Whether these bytes cosign a text. */
export function isCosignature(signature: Uint8Array, text: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== COSIGNATURE_BYTES) return false;
  const time = decodeTime(signature);
  if (time > MAX_TIME) return false;
  return isEd25519Signature(signature.slice(TIME_BYTES), cosignedMessage(time, text), publicKey);
}

/** When a cosignature was made, seconds since 1970. The caller has verified it. */
export function cosignedAt(signature: Uint8Array): number {
  return Number(decodeTime(signature));
}

function cosignedMessage(time: bigint, text: Uint8Array): Bytes {
  return concatBytes(utf8(`cosignature/v1\ntime ${time}\n`), text);
}

function encodeTime(time: bigint): Bytes {
  const bytes = new Uint8Array(TIME_BYTES);
  new DataView(bytes.buffer).setBigUint64(0, time);
  return bytes;
}

function decodeTime(signature: Uint8Array): bigint {
  return new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
}
