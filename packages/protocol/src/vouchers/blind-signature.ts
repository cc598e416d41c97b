// RSABSSA-SHA384-PSS-Deterministic (RFC 9474): a signer signs what it cannot see. What comes out is an ordinary
// RSASSA-PSS signature with SHA-384, MGF1 and a salt of 48 bytes. The message is signed as it is, because ours holds
// 32 random bytes already (section 4.1 of the RFC, "PrepareIdentity").

import { RSABSSA } from '@cloudflare/blindrsa-ts';
import type { Bytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';

/** The public half of an issuing key, as the descriptor has it: RSA of 3072 bits. */
export interface IssuingJwk {
  readonly kty: 'RSA';
  readonly e: 'AQAB';
  /** b64 of 384 bytes. */
  readonly n: string;
}

/** What is sent to be signed, and what takes the blind off again. Whoever has `inverse` can link the two. */
export interface Blinded {
  readonly blinded: Bytes;
  readonly inverse: Bytes;
}

const suite = RSABSSA.SHA384.PSS.Deterministic();

/** Hides a message from its signer. */
export async function blind(message: Uint8Array, jwk: IssuingJwk): Promise<Blinded> {
  const { blindedMsg, inv } = await suite.blind(await importKey(jwk), message);
  return { blinded: new Uint8Array(blindedMsg), inverse: new Uint8Array(inv) };
}

/**
 * Takes the blind off a signature, and verifies what comes out.
 *
 * @throws ProtocolError `unverified` when it is not the key's signature of this message.
 */
export async function unblind(
  message: Uint8Array,
  jwk: IssuingJwk,
  { signature, inverse }: { readonly signature: Uint8Array; readonly inverse: Uint8Array },
): Promise<Bytes> {
  try {
    return new Uint8Array(await suite.finalize(await importKey(jwk), message, signature, inverse));
  } catch {
    throw new ProtocolError('unverified', 'not a blind signature of this');
  }
}

function importKey(jwk: IssuingJwk): Promise<CryptoKey> {
  const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
  return globalThis.crypto.subtle.importKey('jwk', { ...jwk, alg: 'PS384', ext: true }, algorithm, true, [
    'verify',
  ]);
}
