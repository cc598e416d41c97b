// A desk's recovery keyring, for which every epoch and case is wrapped too. Its seed is split by Shamir's scheme,
// two of n: a part for every lead, and, where there is only one, a part on paper. Who it is, and the hash of each
// part, is a frame in the roster's chain, so that the server can put no keyring of its own there.
//
//   recovery frame: {…, "recipient", "verify", "day", "shares": [{"holder": account or null, "share": b64 H(part)}]}
//   part          : the 33 bytes of the scheme, the last being x; sealed to a lead as an age file of those bytes
//   on paper      : 24 words of the English BIP 39 list: 24 × 11 bits are the 264 bits of a part, the first word the
//                   highest; there is no checksum, the hash in the frame is one

import { combine, split } from 'shamir-secret-sharing';
import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import type { Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { openBytes, sealBytes } from '../sealed/envelope.ts';
import { encodeUnpaddedFrame } from '../sealed/frame.ts';
import type { RecoveryMessage } from '../sealed/messages.ts';
import type { Roster, RosterRecovery } from './roster.ts';

/** How many parts open a recovery keyring. */
export const RECOVERY_THRESHOLD = 2;
/** The length of a part in bytes. */
export const RECOVERY_SHARE_BYTES = 33;

const SEED_BYTES = 32;
const PAPER_WORDS = 24;
const WORD_BITS = 11n;
const BYTE_BITS = 8n;

/** A recovery keyring as a lead's browser makes it. */
export interface NewRecovery {
  /** b64 of the roster's next frame. */
  readonly frame: string;
  /** To be wrapped for: every epoch and case. */
  readonly recipient: string;
  /** b64 of each lead's part, sealed to them, by account. */
  readonly shares: Record<string, string>;
  /** The part for paper, where there is only one lead; null otherwise. */
  readonly paper: Bytes | null;
}

/**
 * Makes a recovery keyring for the leads of a verified roster.
 *
 * @param options.signer a lead; or, where the one before has been used, that keyring.
 * @param options.seed 32 bytes, drawn when not given; kept nowhere else.
 */
export async function makeRecovery(options: {
  roster: Roster;
  signer: Keyring;
  day: Day;
  seed?: Bytes;
}): Promise<NewRecovery> {
  const { roster, signer, day, seed = randomBytes(SEED_BYTES) } = options;
  const leads = [...roster.members].filter(([, { role }]) => role === 'lead');
  const holders = leads.length === 1 ? [...leads.map(([account]) => account), null] : leads.map(([a]) => a);
  const parts = (await split(seed, holders.length, RECOVERY_THRESHOLD)).map((part) => new Uint8Array(part));
  const { recipient, verify } = await makeKeyring(seed, roster.origin);
  const message: RecoveryMessage = {
    v: 1,
    kind: 'recovery',
    origin: roster.origin,
    desk: roster.desk,
    epoch: null,
    mailbox: null,
    n: roster.length,
    prev: roster.head,
    seen: null,
    recipient,
    verify: encodeB64(verify),
    day,
    shares: holders.map((holder, i) => ({ holder, share: hashB64(parts[i] ?? new Uint8Array()) })),
  };
  const shares: Record<string, string> = {};
  for (const [i, [account, lead]] of leads.entries()) {
    shares[account] = encodeB64(await sealBytes(parts[i] ?? new Uint8Array(), lead.recipient));
  }
  const frame = encodeB64(encodeUnpaddedFrame(message, signer));
  return { frame, recipient, shares, paper: leads.length === 1 ? (parts[1] ?? null) : null };
}

/**
 * Opens a lead's part, which must be one of those that the roster names.
 *
 * @throws ProtocolError `unopenable`, whatever the reason: a part of another desk, or of a keyring that was
 * replaced, is none.
 */
export async function openRecoveryShare(
  sealed: string,
  identity: string,
  recovery: RosterRecovery,
): Promise<Bytes> {
  const part = await openBytes(decodeB64(sealed), identity, RECOVERY_SHARE_BYTES).catch(() => null);
  if (part === null || !isNamed(part, recovery)) throw unopenable();
  return part;
}

/**
 * The recovery keyring from two parts or more.
 *
 * @throws ProtocolError `unopenable` for too few different parts, one that the roster does not name, or parts
 * that do not give the keyring that it names.
 */
export async function openRecovery(
  parts: readonly Uint8Array[],
  origin: string,
  recovery: RosterRecovery,
): Promise<Keyring> {
  const distinct = new Map(parts.map((part) => [part.at(-1), new Uint8Array(part)]));
  const isEnough = distinct.size >= RECOVERY_THRESHOLD && parts.every((part) => isNamed(part, recovery));
  if (!isEnough) throw unopenable();
  const seed = await combine([...distinct.values()]).catch(() => {
    throw unopenable();
  });
  const keyring = await makeKeyring(seed, origin);
  const isNamedKeyring =
    keyring.recipient === recovery.recipient && encodeB64(keyring.verify) === recovery.verify;
  if (!isNamedKeyring) throw unopenable();
  return keyring;
}

/** Whether every lead of the roster, and nobody else, holds a part of its recovery keyring. */
export function isRecoveryInOrder({ members, recovery }: Roster): boolean {
  const leads = [...members].filter(([, { role }]) => role === 'lead').map(([account]) => account);
  const holders = recovery?.shares.flatMap(({ holder }) => holder ?? []) ?? [];
  return (
    recovery !== null && leads.length === holders.length && leads.every((lead) => holders.includes(lead))
  );
}

/** A part as 24 words, for paper. @param wordlist the 2048 English words. */
export function formatRecoveryPaper(part: Uint8Array, wordlist: readonly string[]): string {
  let bits = part.reduce((sum, byte) => (sum << BYTE_BITS) | BigInt(byte), 0n);
  const words: string[] = [];
  for (let i = 0; i < PAPER_WORDS; i++) {
    words.unshift(wordlist[Number(bits & 2047n)] ?? '');
    bits >>= WORD_BITS;
  }
  return words.join(' ');
}

/** The part that 24 words say; null when they are not 24 words of the list. Capitals and numbering are forgiven. */
export function parseRecoveryPaper(text: string, wordlist: readonly string[]): Bytes | null {
  const words =
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const numbers = words.map((word) => wordlist.indexOf(word));
  if (numbers.length !== PAPER_WORDS || numbers.includes(-1)) return null;
  let bits = numbers.reduce((sum, number) => (sum << WORD_BITS) | BigInt(number), 0n);
  const part = new Uint8Array(RECOVERY_SHARE_BYTES);
  for (let i = RECOVERY_SHARE_BYTES - 1; i >= 0; i--) {
    part[i] = Number(bits & 255n);
    bits >>= BYTE_BITS;
  }
  return part;
}

function isNamed(part: Uint8Array, { shares }: RosterRecovery): boolean {
  return part.length === RECOVERY_SHARE_BYTES && shares.some(({ share }) => share === hashB64(part));
}

function unopenable(): ProtocolError {
  return new ProtocolError('unopenable', 'these parts do not open the recovery keyring');
}
