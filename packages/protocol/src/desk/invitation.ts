// An invitation's link carries 32 random bytes K in its fragment, which no server sees. The newcomer's keys
// come back through the server; the MAC under K shows the inviting browser that they are the newcomer's.

import { decodeB64, encodeB64 } from '../base64url.ts';
import { isEqualBytes, type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { hmacSha256, randomBytes } from '../primitives.ts';

/** What a newcomer posts; `verify` is b64 of 32 bytes. */
export interface InvitationKeys {
  readonly origin: string;
  readonly account: string;
  readonly recipient: string;
  readonly verify: string;
}

const SECRET_BYTES = 32;

/** Draws K. */
export function newInvitationSecret(random: Random = randomBytes): Uint8Array {
  return random(SECRET_BYTES);
}

/** b64 HMAC-SHA256 of the newcomer's keys under K. */
export function invitationMac(secret: Uint8Array, keys: InvitationKeys): string {
  const { origin, account, recipient, verify } = keys;
  const lines = ['bellbuoy/v1/invite', origin, account, recipient, verify];
  return encodeB64(hmacSha256(secret, utf8(lines.join('\n'))));
}

/**
 * The newcomer's keys, once the MAC shows that whoever had the link made them.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyInvitation(secret: Uint8Array, keys: InvitationKeys, mac: string): InvitationKeys {
  if (isEqualBytes(decodeB64(mac, 32), decodeB64(invitationMac(secret, keys)))) return keys;
  throw new ProtocolError('unverified', 'the keys are not from this invitation');
}
