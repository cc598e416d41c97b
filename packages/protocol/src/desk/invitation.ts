// An invitation's link carries 32 bytes K in its fragment, which no server sees. The newcomer's keys come back
// through the server; the MAC under K shows the inviting browser that they are the newcomer's.
//
// The server keeps for the inviter what K is derived from. Anybody can seal to the inviter, so a K that was only
// sealed could be exchanged, and with it the newcomer; one that takes the inviter's seed to derive cannot.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Bytes, isEqualBytes, type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { kdf } from '../keyring/keyring.ts';
import type { DeskRole } from '../policy/roles.ts';
import { hmacSha256, randomBytes } from '../primitives.ts';

/** What a newcomer posts; `verify` is b64 of 32 bytes. */
export interface InvitationKeys {
  readonly origin: string;
  readonly account: string;
  readonly recipient: string;
  readonly verify: string;
}

const SECRET_BYTES = 32;

/** To whom an invitation gives what. */
export interface InvitationTerms {
  readonly origin: string;
  readonly account: string;
  readonly role: DeskRole;
}

/**
 * K of an invitation, for its link. Only the inviter can derive it, and only for this account and role.
 *
 * @param seed the inviter's own.
 * @param secret what was drawn for this invitation.
 */
export function invitationKey(
  seed: Uint8Array,
  secret: Uint8Array,
  { origin, account, role }: InvitationTerms,
): Bytes {
  return kdf(seed, origin, `invite/${account}/${role}/${encodeB64(secret)}`);
}

/** Draws the 32 bytes that the server keeps for the inviter, sealed: K is derived from them. */
export function newInvitationSecret(random: Random = randomBytes): Uint8Array {
  return random(SECRET_BYTES);
}

/** b64 HMAC-SHA256 of the newcomer's keys under K. */
export function invitationMac(key: Uint8Array, keys: InvitationKeys): string {
  const { origin, account, recipient, verify } = keys;
  const lines = ['bellbuoy/v1/invite', origin, account, recipient, verify];
  return encodeB64(hmacSha256(key, utf8(lines.join('\n'))));
}

/**
 * The newcomer's keys, once the MAC shows that whoever had the link made them.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyInvitation(key: Uint8Array, keys: InvitationKeys, mac: string): InvitationKeys {
  if (isEqualBytes(decodeB64(mac, 32), decodeB64(invitationMac(key, keys)))) return keys;
  throw new ProtocolError('unverified', 'the keys are not from this invitation');
}
