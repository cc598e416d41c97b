// An attestation says which account holds a guardian slot. The slot's own key signs it, so who is a guardian rests on
// the block of guardians and not on what the server says of its accounts. It names the slot's recipient too: otherwise
// whoever keeps a draft could put a key of their own beside a signature key that is somebody else's.
//
//   attestation = Ed25519 by the slot's keyring over
//     "bellbuoy/v1/guardian\n" ‖ origin ‖ "\n" ‖ account ‖ "\n" ‖ recipient ‖ "\n" ‖ verify   (all of the account's)
//     ‖ "\n" ‖ recipient of the slot

import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Bytes, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import type { Keyring } from '../keyring/keyring.ts';
import { isEd25519Signature, sha256 } from '../primitives.ts';
import type { GuardianSlot, Guardians } from './guardians.ts';

/** An account of a programme with its public keys; `verify` is b64. */
export interface AccountKeys {
  readonly origin: string;
  readonly account: string;
  readonly recipient: string;
  readonly verify: string;
}

/** An account that a slot's key vouches for. `slotKey` is the slot's `verify`; all b64. */
export interface Attestation extends AccountKeys {
  readonly slotKey: string;
  readonly attestation: string;
}

const SIGNATURE_BYTES = 64;
const CODE_GROUPS = 6;

/** Signs with a slot's keyring that this account holds the slot. Returns b64. */
export function attestGuardian(account: AccountKeys, slot: Pick<Keyring, 'sign' | 'recipient'>): string {
  return encodeB64(slot.sign(attestedBytes(account, slot.recipient)));
}

/**
 * Verifies that an account holds a slot of a block, which the caller has verified.
 *
 * @returns the slot that it holds.
 * @throws ProtocolError `unverified` where the block has no slot of that key, or the key did not sign this account and
 * the slot's recipient.
 */
export function verifyAttestation(guardians: Guardians, attested: Attestation): GuardianSlot {
  const slot = guardians.slots.find(({ verify }) => verify === attested.slotKey);
  if (slot !== undefined && isAttestation(attested, slot.recipient)) return slot;
  throw new ProtocolError('unverified', 'no slot of these guardians vouches for the account');
}

/**
 * Whether a slot's key signed that this account holds it. Says nothing of whether the slot is a guardian's.
 *
 * @param slotRecipient to which shares for the slot are sealed.
 */
export function isAttestation(
  { slotKey, attestation, ...account }: Attestation,
  slotRecipient: string,
): boolean {
  const signature = decodeB64(attestation, SIGNATURE_BYTES);
  return isEd25519Signature(signature, attestedBytes(account, slotRecipient), decodeB64(slotKey, 32));
}

/**
 * Six numbers that tell an account's keys apart from all others: read out by their holder, typed in by whoever is to
 * hand them a slot. 66 bits, from a hash that nobody can steer towards a number given.
 */
export function accountCode({ origin, account, recipient, verify }: AccountKeys): string {
  return sixNumbers(utf8(['bellbuoy/v1/account-code', origin, account, recipient, verify].join('\n')));
}

/** Six numbers from 0001 to 2048, as a receipt's are written. */
export function sixNumbers(bytes: Uint8Array): string {
  const hash = sha256(bytes);
  let bits = 0n;
  for (const byte of hash.subarray(0, 9)) bits = (bits << 8n) | BigInt(byte);
  return Array.from({ length: CODE_GROUPS }, (_, i) => {
    const group = (bits >> BigInt(72 - 11 * (i + 1))) & 0x7ffn;
    return String(group + 1n).padStart(4, '0');
  }).join(' ');
}

function attestedBytes({ origin, account, recipient, verify }: AccountKeys, slotRecipient: string): Bytes {
  return utf8(['bellbuoy/v1/guardian', origin, account, recipient, verify, slotRecipient].join('\n'));
}
