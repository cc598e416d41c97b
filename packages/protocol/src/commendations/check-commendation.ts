// Checks a commendation by a verified descriptor alone, without asking anybody.

import { compactVerify } from 'jose';
import * as v from 'valibot';
import { decodeB64 } from '../base64url.ts';
import { parseJson } from '../canonical.ts';
import { ProtocolError } from '../errors.ts';
import { monthField } from '../fields.ts';
import { COMMENDATION_LEVELS } from '../rewards/closed-sets.ts';
import {
  type Commendation,
  type CredentialKey,
  credentialInput,
  credentialKid,
  isCredentialId,
} from './credential.ts';
import { isPseudonym } from './pseudonym.ts';
import { expandShortForm, isShortForm } from './short-form.ts';

/** What becomes of a check; only `good` is to be relied on. */
export type CommendationVerdict =
  | GoodCommendation
  /** Signed by a key of this programme that was withdrawn since, on `day`. */
  | { readonly kind: 'key-withdrawn'; readonly day: string }
  /** Not a commendation of Bellbuoy's, or changed. */
  | { readonly kind: 'not-one' }
  /** By a key that this descriptor does not name. */
  | { readonly kind: 'unknown-key' }
  /** Names a key of this programme, which did not sign it, or not in that month. */
  | { readonly kind: 'forged' };

export interface GoodCommendation {
  readonly kind: 'good';
  readonly commendation: Commendation;
  readonly key: CredentialKey;
  /** In its long form. */
  readonly compact: string;
}

/** A credential is some three thousand characters long. */
export const maxCredentialLength = 8_192;

const Payload = v.object({
  id: v.pipe(
    v.string(),
    v.transform((uri) => uri.replace(/^urn:uuid:/, '')),
    v.check(isCredentialId),
  ),
  validFrom: v.pipe(
    v.string(),
    v.transform((time) => time.replace(/-01T00:00:00Z$/, '')),
    monthField,
  ),
  credentialSubject: v.object({
    identifier: v.exactOptional(
      v.tuple([v.object({ identityHash: v.pipe(v.string(), v.check(isPseudonym)) })]),
    ),
    achievement: v.object({ name: v.string() }),
  }),
});
const Header = v.object({
  jwk: v.object({ kty: v.literal('RSA'), e: v.literal('AQAB'), n: v.string() }),
});

/**
 * Checks a commendation in its long or short form.
 *
 * @param keys the `credentials` of a descriptor that the caller has verified.
 */
export async function checkCommendation(
  text: string,
  keys: readonly CredentialKey[],
): Promise<CommendationVerdict> {
  const trimmed = text.trim();
  if (isShortForm(trimmed)) return checkShortForm(trimmed, keys);
  try {
    return await checkCompact(trimmed, keys);
  } catch (error) {
    if (error instanceof ProtocolError) return { kind: 'not-one' };
    throw error;
  }
}

/** The short form does not name its key: whichever signed it, if any did. */
async function checkShortForm(text: string, keys: readonly CredentialKey[]): Promise<CommendationVerdict> {
  const verdicts: CommendationVerdict[] = [];
  for (const key of keys) {
    const compact = expandShortForm(text, key);
    if (compact !== null) verdicts.push(await checkCompact(compact, [key]));
  }
  return verdicts.find(({ kind }) => kind !== 'forged') ?? { kind: 'not-one' };
}

async function checkCompact(compact: string, keys: readonly CredentialKey[]): Promise<CommendationVerdict> {
  const [header = '', payload = '', signature = '', ...more] = compact.split('.');
  if (compact.length > maxCredentialLength || more.length > 0) return { kind: 'not-one' };
  decodeB64(signature);
  const commendation = readPayload(payload);
  if (commendation === null) return { kind: 'not-one' };
  const key = await findKey(header, keys);
  if (key === null) return { kind: 'unknown-key' };
  if (credentialInput(commendation, key) !== `${header}.${payload}`) return { kind: 'not-one' };
  if (!isOfItsTime(commendation, key) || !(await isSigned(compact, key))) return { kind: 'forged' };
  if (key.revoked !== undefined) return { kind: 'key-withdrawn', day: key.revoked };
  return { kind: 'good', commendation, key, compact };
}

function readPayload(segment: string): Commendation | null {
  const parsed = v.safeParse(Payload, parseJson(decodeB64(segment)));
  if (!parsed.success) return null;
  const { id, validFrom: month, credentialSubject } = parsed.output;
  const { achievement, identifier } = credentialSubject;
  const level = COMMENDATION_LEVELS.find((each) => achievement.name.includes(`level ${each} of`));
  if (level === undefined) return null;
  return { id, month, level, pseudonym: identifier?.[0].identityHash ?? null };
}

async function findKey(segment: string, keys: readonly CredentialKey[]): Promise<CredentialKey | null> {
  const parsed = v.safeParse(Header, parseJson(decodeB64(segment)));
  if (!parsed.success) return null;
  const kid = await credentialKid(parsed.output.jwk);
  return keys.find((key) => key.kid === kid) ?? null;
}

function isOfItsTime({ month }: Commendation, { from, until }: CredentialKey): boolean {
  return from.slice(0, 7) <= month && month <= until.slice(0, 7);
}

/** By the descriptor's key, never by the one that the credential brings along. */
async function isSigned(compact: string, { jwk }: CredentialKey): Promise<boolean> {
  try {
    await compactVerify(compact, { ...jwk, alg: 'RS256' }, { algorithms: ['RS256'] });
    return true;
  } catch {
    return false;
  }
}
