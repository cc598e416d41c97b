// A voucher: a JWS in compact form (RFC 7515) signed blindly by RSABSSA-SHA384-PSS-Deterministic (RFC 9474), so that
// whoever signed it cannot tell when it comes back. Any verifier of PS384 checks it.
//
//     b64({"alg":"PS384","kid":…,"typ":"bellbuoy-voucher"}) . b64({"n":b64 of 32 random bytes}) . b64(384 bytes)
//
// JWS in general can be spelled in many ways. Only this one is taken, and what is spent is what was signed.

import { calculateJwkThumbprint, compactVerify } from 'jose';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { fromUtf8, type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { randomBytes, sha256 } from '../primitives.ts';
import { type Blinded, type BlindingSecrets, blind, type IssuingJwk, unblind } from './blind-signature.ts';

/** A voucher in its one right form; whether it was ever signed is not known yet. */
export interface ParsedVoucher {
  readonly kid: string;
  /** b64 of 32 random bytes: what tells vouchers of one key apart. */
  readonly nonce: string;
  /** `header.payload` in ASCII: what is signed. */
  readonly input: string;
  /** b64 of 384 bytes. */
  readonly signature: string;
  readonly compact: string;
}

export const SIGNATURE_BYTES = 384;

const NONCE_BYTES = 32;
const KID_BYTES = 32;
const MAX_VOUCHER = 1_024;

/** The `kid` of an issuing key: its RFC 7638 thumbprint. */
export async function kidOf({ kty, e, n }: IssuingJwk): Promise<string> {
  return calculateJwkThumbprint({ kty, e, n }, 'sha256');
}

/** A new voucher's `header.payload`. */
export function draftVoucher(kid: string, random: Random = randomBytes): string {
  return inputOf(kid, encodeB64(random(NONCE_BYTES)));
}

/** Blinds what is to be signed. @param secrets drawn here when not given. */
export function blindVoucher(input: string, jwk: IssuingJwk, secrets?: BlindingSecrets): Blinded {
  return blind(utf8(input), jwk, secrets);
}

/**
 * Takes the blind off a signature.
 *
 * @returns the voucher, in compact form.
 * @throws ProtocolError `unverified` when it is not the key's signature of this voucher.
 */
export async function finishVoucher(
  input: string,
  jwk: IssuingJwk,
  signed: { readonly signature: Uint8Array; readonly inverse: Uint8Array },
): Promise<string> {
  return `${input}.${encodeB64(await unblind(utf8(input), jwk, signed))}`;
}

/**
 * Parses a voucher in compact form.
 *
 * @throws ProtocolError `malformed` for any other spelling.
 */
export function parseVoucher(compact: string): ParsedVoucher {
  const [header = '', payload = '', signature = '', ...more] = compact.slice(0, MAX_VOUCHER + 1).split('.');
  if (compact.length > MAX_VOUCHER || more.length > 0) throw malformed();
  decodeB64(signature, SIGNATURE_BYTES);
  const kid = memberOf(header, 'kid');
  const nonce = memberOf(payload, 'n');
  decodeB64(kid, KID_BYTES);
  decodeB64(nonce, NONCE_BYTES);
  const input = `${header}.${payload}`;
  if (input !== inputOf(kid, nonce)) throw malformed();
  return { kid, nonce, input, signature, compact };
}

/**
 * Verifies a voucher by the key that its `kid` names in a verified descriptor.
 *
 * @throws ProtocolError `unverified`
 */
export async function verifyVoucher({ kid, compact }: ParsedVoucher, jwk: IssuingJwk): Promise<void> {
  if ((await kidOf(jwk)) !== kid) throw new ProtocolError('unverified', 'a voucher of another key');
  try {
    await compactVerify(compact, { ...jwk, alg: 'PS384' }, { algorithms: ['PS384'] });
  } catch {
    throw new ProtocolError('unverified', 'a voucher that nobody signed');
  }
}

/** Under what a voucher is spent: b64 H of what was signed. Its signature's spelling makes no other one of it. */
export function spentKeyOf({ input }: ParsedVoucher): string {
  return encodeB64(sha256(utf8(input)));
}

function inputOf(kid: string, nonce: string): string {
  const header = JSON.stringify({ alg: 'PS384', kid, typ: 'bellbuoy-voucher' });
  return `${encodeB64(utf8(header))}.${encodeB64(utf8(JSON.stringify({ n: nonce })))}`;
}

function memberOf(segment: string, name: string): string {
  const text = fromUtf8(decodeB64(segment));
  try {
    const value: unknown = JSON.parse(text ?? '');
    const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : null;
    if (typeof member === 'string') return member;
  } catch {}
  throw malformed();
}

function malformed(): ProtocolError {
  return new ProtocolError('malformed', 'not a voucher');
}
