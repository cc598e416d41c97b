// How an award becomes vouchers. Everything that is random about them comes from one seed, which is kept sealed before
// anything is sent: so a claim that was interrupted makes the very same request again, and gets the same answer.

import type { ClaimVouchers } from '../api.ts';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { type Bytes, type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { hkdfBytes, randomBytes, sha256 } from '../primitives.ts';
import type { Descriptor } from '../programme/descriptor.ts';
import type { BegunClaim, KeptVoucher } from '../sealed/claim-state-message.ts';
import { type Blinded, FACTOR_BYTES, SALT_BYTES } from './blind-signature.ts';
import { blindVoucher, draftVoucher, finishVoucher, parseVoucher } from './voucher.ts';

/** An issuing key as a verified descriptor names it: it alone says what a voucher is good for. */
export type IssuingKey = Descriptor['issuing'][number];

/** A programme whose descriptor was verified. */
export interface Issuer {
  readonly origin: string;
  readonly issuing: readonly IssuingKey[];
}

const SEED_BYTES = 32;
const NONCE_BYTES = 32;

/** Draws what a claim takes. @param kids the issuing key of each voucher. */
export function beginClaim(award: string, kids: readonly string[], random: Random = randomBytes): BegunClaim {
  return { award, seed: encodeB64(random(SEED_BYTES)), kids: [...kids] };
}

/**
 * What is sent to have the vouchers of a claim signed: the same bytes every time.
 *
 * @throws ProtocolError `unverified` when the descriptor no longer names one of its keys.
 */
export function claimRequestOf(claim: BegunClaim, issuer: Issuer): ClaimVouchers {
  const blinded = claim.kids.map((kid, i) => ({
    kid,
    message: encodeB64(blindAt(claim, i, issuer).blinded),
  }));
  return { award: claim.award, blinded };
}

/**
 * Takes the blinds off. Nothing comes out unless every voucher verifies.
 *
 * @throws ProtocolError `unverified` when what came is not each key's signature of its voucher.
 */
export async function finishClaim(
  claim: BegunClaim,
  issuer: Issuer,
  signatures: readonly string[],
): Promise<KeptVoucher[]> {
  if (signatures.length !== claim.kids.length)
    throw new ProtocolError('unverified', 'not one signature for each');
  return Promise.all(
    signatures.map(async (signature, i) => {
      const { input, inverse, key } = blindAt(claim, i, issuer);
      const signed = { signature: decodeB64(signature), inverse };
      return keepVoucher(await finishVoucher(input, key.jwk, signed));
    }),
  );
}

/** A kept voucher in compact form, as its bearer hands it over. */
export function formatVoucher({ kid, n, signature }: KeptVoucher): string {
  return `${draftVoucher(kid, () => decodeB64(n, NONCE_BYTES))}.${signature}`;
}

/** The server's name of an award: it learns the award itself when that is claimed. */
export function awardHash(award: string): string {
  return hashB64(decodeB64(award));
}

function keepVoucher(compact: string): KeptVoucher {
  const { kid, nonce, signature } = parseVoucher(compact);
  return { kid, n: nonce, signature };
}

function blindAt(
  { seed, kids }: BegunClaim,
  i: number,
  { origin, issuing }: Issuer,
): Blinded & { input: string; key: IssuingKey } {
  const kid = kids[i] ?? '';
  const key = issuing.find((candidate) => candidate.kid === kid);
  if (key === undefined) throw new ProtocolError('unverified', 'a key that the descriptor does not name');
  requireNamed(key);
  const drawn = drawn480(seed, `bellbuoy/v1/${origin}/voucher/${i}`);
  const input = draftVoucher(kid, () => drawn.slice(0, NONCE_BYTES));
  const salt = drawn.subarray(NONCE_BYTES, NONCE_BYTES + SALT_BYTES);
  const factor = drawn.subarray(NONCE_BYTES + SALT_BYTES);
  return { input, key, ...blindVoucher(input, key.jwk, { salt, factor }) };
}

// Another key under the same name, at a second try, would be blinded by the same factor: two answers that differ by the
// modulus alone give the factor away to whoever made both keys.
function requireNamed({ kid, jwk: { e, kty, n } }: IssuingKey): void {
  // RFC 7638: its members in this order, and nothing else.
  if (kid !== encodeB64(sha256(utf8(JSON.stringify({ e, kty, n })))))
    throw new ProtocolError('unverified', 'a key under the name of another');
}

function drawn480(seed: string, info: string): Bytes {
  return hkdfBytes(decodeB64(seed, SEED_BYTES), utf8(info), NONCE_BYTES + SALT_BYTES + FACTOR_BYTES);
}
