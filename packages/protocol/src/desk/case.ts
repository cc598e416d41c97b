import { encodeB64 } from '../base64url.ts';
import type { Bytes, Random } from '../bytes.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import type { Roster } from './roster.ts';
import { type Wraps, wrapForMembers } from './wraps.ts';

/** A case's keyring with its wraps: the claimant's browser makes it when it opens a report. */
export interface NewCase {
  readonly keyring: Keyring;
  readonly recipient: string;
  readonly wraps: Wraps;
}

const CASE_ID_BYTES = 16;

/** Draws a case's id: b64 of 16 random bytes, so that ids tell neither order nor number. */
export function newCaseId(random: Random = randomBytes): string {
  return encodeB64(random(CASE_ID_BYTES));
}

/**
 * Makes a case's keyring and wraps it at once for every member of a verified roster who is not recused, so
 * that an absent claimant locks nobody out.
 *
 * @param options.seed 32 bytes, drawn when not given.
 */
export async function makeCase(options: {
  roster: Roster;
  recused?: readonly string[];
  seed?: Bytes;
}): Promise<NewCase> {
  const { roster, recused = [], seed = randomBytes(32) } = options;
  const keyring = await makeKeyring(seed, roster.origin);
  return { keyring, recipient: keyring.recipient, wraps: await wrapForMembers(seed, roster, recused) };
}
