// A commendation as anybody can check it: an Open Badges 3.0 credential (W3C Verifiable Credentials 2.0) as a JWT, signed
// RS256, which is what every verifier of Open Badges knows.
//
//     b64(header) . b64(payload) . b64(384 bytes)
//
// Header and payload are canonical JSON (RFC 8785). All that is not the programme's own is in four facts, and the rest
// is one template: a verifier writes it again and compares, so that nothing else can be said in one.

import { calculateJwkThumbprint } from 'jose';
import { encodeB64 } from '../base64url.ts';
import { canonicalBytes } from '../canonical.ts';
import type { Descriptor } from '../programme/descriptor.ts';
import { COMMENDATION_LEVELS, type CommendationLevel } from '../rewards/closed-sets.ts';

/** A key that signs commendations openly, as the descriptor names it. */
export type CredentialKey = NonNullable<Descriptor['credentials']>[number];
/** What a key's entry says of who issues. */
export type CredentialIssuer = Pick<CredentialKey, 'title' | 'url' | 'jwk'>;

/** All that a commendation says. */
export interface Commendation {
  /** Drawn for it alone: 16 random bytes, as a UUID. */
  readonly id: string;
  /** `YYYY-MM`: no finer day. */
  readonly month: string;
  readonly level: CommendationLevel;
  readonly pseudonym: string | null;
}

/** A canonical UUID of version 4 (RFC 9562). */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];
const NARRATIVE =
  'A panel found that what the bearer told was new, seen by themself, and true as far as somebody else could verify it. Nothing is commended for naming anybody. This credential says nothing of what it was, and belongs to whoever bears it.';

/** The `kid` of a credential key: its RFC 7638 thumbprint. */
export function credentialKid({ kty, e, n }: CredentialKey['jwk']): Promise<string> {
  return calculateJwkThumbprint({ kty, e, n }, 'sha256');
}

/** A UUID of 16 random bytes: six bits of them are not random. */
export function credentialId(bytes: Uint8Array): string {
  const own = Array.from(bytes);
  own[6] = ((own[6] ?? 0) & 0x0f) | 0x40;
  own[8] = ((own[8] ?? 0) & 0x3f) | 0x80;
  const hex = own.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export function isCredentialId(text: string): boolean {
  return UUID.test(text);
}

/** What is signed: `header.payload` in ASCII. */
export function credentialInput(commendation: Commendation, issuer: CredentialIssuer): string {
  return `${encodeB64(canonicalBytes(headerOf(issuer.jwk)))}.${encodeB64(canonicalBytes(claimsOf(commendation, issuer)))}`;
}

/** The name of the programme in the credential, which has one language. */
export function issuerName({ title }: Pick<CredentialKey, 'title'>): string {
  return title['en'] ?? Object.values(title)[0] ?? '';
}

/** The key stands in the header, so that the credential verifies by itself; whose key it is, the descriptor says. */
function headerOf({ kty, e, n }: CredentialKey['jwk']) {
  return { alg: 'RS256', jwk: { e, kty, n }, typ: 'JWT' };
}

function claimsOf({ id, month, level, pseudonym }: Commendation, issuer: CredentialIssuer) {
  const uri = `urn:uuid:${id}`;
  const bearer = `${uri}#bearer`;
  const validFrom = `${month}-01T00:00:00Z`;
  return {
    '@context': CONTEXTS,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: uri,
    name: nameOf(level),
    issuer: { id: issuer.url, type: ['Profile'], name: issuerName(issuer), url: issuer.url },
    validFrom,
    credentialSubject: {
      id: bearer,
      type: ['AchievementSubject'],
      ...(pseudonym === null ? {} : { identifier: [identifierOf(pseudonym)] }),
      achievement: achievementOf(level, issuer),
    },
    // The same again under the names of JWT, as Open Badges demands.
    ...{ iss: issuer.url, jti: uri, sub: bearer, nbf: Date.parse(validFrom) / 1000 },
  };
}

function identifierOf(pseudonym: string) {
  return {
    type: 'IdentityObject',
    hashed: false,
    identityHash: pseudonym,
    identityType: 'ext:pseudonym',
  };
}

function achievementOf(level: CommendationLevel, { url }: CredentialIssuer) {
  return {
    id: `${url}/verify/#level-${level}`,
    type: ['Achievement'],
    achievementType: 'Award',
    name: nameOf(level),
    description: 'Thanks for something true and useful that the bearer had seen and told.',
    criteria: { narrative: NARRATIVE },
  };
}

function nameOf(level: CommendationLevel): string {
  return `Commendation, level ${level} of ${COMMENDATION_LEVELS.length}`;
}
