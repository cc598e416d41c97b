// A member's keyring rests on the server as age files: one to a key from their passphrase, one to a key from
// each passkey. The passphrase is generated and never sent; the server keeps only a hash of `sign-in`.

import { type Bytes, type Random, utf8 } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { randomBytes, scrypt } from '../primitives.ts';
import { type AgeKey, ageKey, kdf } from './keyring.ts';

/** What a passphrase gives: the secret that signs in, and the key that the keyring is sealed to. */
export interface PassphraseKeys {
  /** 32 bytes sent to sign in; it opens nothing. */
  readonly signIn: Bytes;
  readonly unwrap: AgeKey;
}

const WORDS = 6;
const SALT_BYTES = 16;
const PRF_BYTES = 32;
const SCRYPT_COST = { N: 2 ** 17, r: 8, p: 1 };

/** Draws six words (66 bits) of a BIP 39 list, joined by hyphens. */
export function newPassphrase(wordlist: readonly string[], random: Random = randomBytes): string {
  const drawn = random(2 * WORDS);
  return Array.from({ length: WORDS }, (_, i) => wordlist[index11(drawn, 2 * i)]).join('-');
}

/**
 * Stretches a passphrase by scrypt (N 2^17, r 8, p 1): about a second on a small machine, on purpose.
 * Case, compatibility forms and the kind of separator are forgiven.
 *
 * @param salt the 16 bytes that the server gives for the account.
 */
export async function stretchPassphrase(passphrase: string, salt: Uint8Array): Promise<Bytes> {
  if (salt.length !== SALT_BYTES) throw new ProtocolError('malformed', 'a salt has 16 bytes');
  return scrypt(utf8(normalise(passphrase)), salt, SCRYPT_COST);
}

/** Derives the keys of a stretched passphrase under a programme's origin. */
export async function passphraseKeys(stretched: Uint8Array, origin: string): Promise<PassphraseKeys> {
  return {
    signIn: kdf(stretched, origin, 'sign-in'),
    unwrap: await ageKey(kdf(stretched, origin, 'unwrap')),
  };
}

/** The key of a passkey: its 32-byte WebAuthn PRF output never leaves the browser. */
export async function prfKey(prfOutput: Uint8Array, origin: string): Promise<AgeKey> {
  if (prfOutput.length !== PRF_BYTES) throw new ProtocolError('malformed', 'a PRF output has 32 bytes');
  return ageKey(kdf(prfOutput, origin, 'unwrap'));
}

// A list has 2^11 words, so eleven of sixteen random bits choose one without bias.
function index11(bytes: Uint8Array, offset: number): number {
  return (((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0)) & 2047;
}

function normalise(passphrase: string): string {
  const words = passphrase
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s-]+/);
  return words.filter((word) => word !== '').join('-');
}
