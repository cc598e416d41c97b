import { encodeB64 } from '../base64url.ts';
import type { Bytes } from '../bytes.ts';
import { wrapSeed } from '../sealed/wrap.ts';
import type { Roster } from './roster.ts';

/** b64 wraps of one seed by account. */
export type Wraps = Record<string, string>;

/**
 * Wraps a seed for every member of a verified roster.
 *
 * @param recused accounts that must not be able to open it.
 */
export async function wrapForMembers(
  seed: Bytes,
  roster: Roster,
  recused: readonly string[] = [],
): Promise<Wraps> {
  const wraps: Wraps = {};
  for (const [account, { recipient }] of roster.members) {
    if (!recused.includes(account)) wraps[account] = encodeB64(await wrapSeed(seed, recipient));
  }
  return wraps;
}
