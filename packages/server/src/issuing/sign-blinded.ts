import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { dayOf, ProtocolError } from '@bellbuoy/protocol';
import type { IssuingJwk } from '@bellbuoy/protocol/vouchers';
import type { KeyKeeper } from '../key-keeper/index.ts';
import type { IssuingParts } from './issuing-parts.ts';
import { findSigningKeys, type SigningKey } from './signing-keys.ts';

/** What a voucher is signed by without being seen: 384 bytes that blinding has made. */
export interface BlindedMessage {
  readonly kid: string;
  readonly message: Uint8Array;
}

const RAW = constants.RSA_NO_PADDING;

/**
 * Signs blindly. What is signed cannot be seen, so whoever calls must have agreed on how many of which keys, and must keep
 * the signatures with what was paid for: a repeat is answered from there.
 *
 * @returns a signature of 384 bytes for each message, in their order; null, and nothing is signed, where one is for a key that
 * does not sign today: another programme's, another quarter's, or one that was revoked.
 * @throws ProtocolError `malformed` for a value that no blinding makes: of another length, or not below the modulus.
 */
export async function signBlinded(
  programme: IssuingParts,
  messages: readonly BlindedMessage[],
): Promise<Uint8Array[] | null> {
  const keys = await findSigningKeys(programme.database.store, dayOf(programme.now()));
  const known = new Map(keys.map((signing) => [signing.key.kid, signing]));
  const orders: { signing: SigningKey; message: Uint8Array }[] = [];
  for (const { kid, message } of messages) {
    const signing = known.get(kid);
    if (signing === undefined) return null;
    requireBlinded(message, signing.key.jwk);
    orders.push({ signing, message });
  }
  const signatures: Uint8Array[] = [];
  for (const { signing, message } of orders) {
    signatures.push(await signOne(programme.keeper, signing, message));
  }
  return signatures;
}

async function signOne(
  keeper: KeyKeeper,
  { key, keeper: keptBy, handle }: SigningKey,
  message: Uint8Array,
): Promise<Uint8Array> {
  if (keptBy !== keeper.name) {
    throw new Error(
      `the issuing key ${key.kid} is kept by another keeper than the one configured: ${keptBy}`,
    );
  }
  const signature = await keeper.signRaw(handle, message);
  // A fault in the middle of a signature gives the key away: it never leaves unless it verifies.
  const publicKey = createPublicKey({ format: 'jwk', key: { ...key.jwk } });
  if (!publicEncrypt({ key: publicKey, padding: RAW }, signature).equals(message)) {
    throw new Error('the signature does not verify');
  }
  return signature;
}

function requireBlinded(message: Uint8Array, { n }: IssuingJwk): void {
  const modulus = Buffer.from(n, 'base64url');
  if (message.length !== modulus.length || Buffer.compare(message, modulus) >= 0) {
    throw new ProtocolError('malformed', 'not a blinded message of this key');
  }
}
