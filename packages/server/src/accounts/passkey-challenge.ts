// A WebAuthn challenge that the server need not remember until it comes back, so that strangers who ask for
// challenges fill nothing:
//
//   16 random bytes ‖ uint32 big-endian end in seconds ‖ 12 bytes of HMAC(purpose, the first 20 bytes)
//
// It serves once: what comes back is written down as spent, by day.

import { type Bytes, encodeB64, hashB64, isB64, type Random } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { derivedKey, isSame, macOf } from './derived-keys.ts';

const RANDOM_BYTES = 16;
const BODY_BYTES = 20;
const CHALLENGE_BYTES = 32;
const LIFETIME_SECONDS = 300;

/** Signing in, or adding a passkey to one account. */
export type ChallengePurpose = 'sign-in' | `add:${string}`;

export function makeChallenge(
  { serverSecret, random, now }: { serverSecret: Uint8Array; random: Random; now: number },
  purpose: ChallengePurpose,
): Bytes {
  const challenge = new Uint8Array(CHALLENGE_BYTES);
  challenge.set(random(RANDOM_BYTES));
  new DataView(challenge.buffer).setUint32(RANDOM_BYTES, Math.floor(now / 1000) + LIFETIME_SECONDS);
  challenge.set(challengeMac(serverSecret, purpose, challenge.subarray(0, BODY_BYTES)), BODY_BYTES);
  return challenge;
}

/** Whether a challenge was made here, for this purpose, and a short while ago. */
export function isChallenge(
  { serverSecret, now }: { serverSecret: Uint8Array; now: number },
  purpose: ChallengePurpose,
  text: string,
): boolean {
  if (!isB64(text, CHALLENGE_BYTES)) return false;
  const challenge = new Uint8Array(Buffer.from(text, 'base64url'));
  const body = challenge.subarray(0, BODY_BYTES);
  if (!isSame(challenge.subarray(BODY_BYTES), challengeMac(serverSecret, purpose, body))) return false;
  return new DataView(challenge.buffer).getUint32(RANDOM_BYTES) > now / 1000;
}

/**
 * Writes a challenge down as spent.
 *
 * @throws Problem `no-session` when it was spent before.
 */
export async function spendChallenge(
  transaction: Transaction,
  challenge: string,
  day: string,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('spent_challenges')
    .values({ hash: hashB64(Buffer.from(challenge, 'base64url')), day })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('no-session');
}

function challengeMac(serverSecret: Uint8Array, purpose: ChallengePurpose, body: Uint8Array): Uint8Array {
  const mac = macOf(derivedKey(serverSecret, 'challenge'), purpose, encodeB64(body));
  return mac.subarray(0, CHALLENGE_BYTES - BODY_BYTES);
}
