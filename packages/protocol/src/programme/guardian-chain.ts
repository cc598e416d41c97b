// `/guardians.json`: every block of guardians that a programme has announced, oldest first. Each is approved by the
// slots of the one before it, so whoever follows them from the first knows that no quorum was replaced by anybody else.

import * as v from 'valibot';
import { parseJson } from '../canonical.ts';
import type { Day } from '../days.ts';
import { ProtocolError } from '../errors.ts';
import { parseAs } from '../fields.ts';
import type { GuardianQuorum } from '../seal/name-seal.ts';
import { type Guardians, guardiansHash, guardiansSchema, quorumOf, verifyGuardians } from './guardians.ts';

/** Guardians change a few times in the life of a programme. */
const MAX_BLOCKS = 500;
/** Above what so many blocks need. */
export const maxGuardianChainBytes = 16_777_216;

const chainSchema = v.pipe(v.array(guardiansSchema), v.minLength(1), v.maxLength(MAX_BLOCKS));

declare const verified: unique symbol;
/** Blocks of which each is approved by the one before it, oldest first. */
export type GuardianChain = readonly [Guardians, ...Guardians[]] & { readonly [verified]: true };

/**
 * Parses and verifies `/guardians.json`.
 *
 * @throws ProtocolError `too-large`, `malformed`, or `unverified`.
 */
export function parseGuardianChain(bytes: Uint8Array): GuardianChain {
  if (bytes.length > maxGuardianChainBytes)
    throw new ProtocolError('too-large', 'too many blocks of guardians');
  return verifyGuardianChain(parseAs(chainSchema, parseJson(bytes)));
}

/**
 * Verifies that each block is approved by the slots of the one before it, and the first by its own.
 *
 * What anchors the first block is the descriptor's signature and the log alone.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyGuardianChain(blocks: readonly Guardians[]): GuardianChain {
  if (blocks.length === 0) throw unverified('no block of guardians');
  for (const [i, block] of blocks.entries()) verifyGuardians(block, blocks[i - 1] ?? null);
  return blocks as GuardianChain;
}

/** The block in force on a day: the latest of which the day has come; null before the first one's. */
export function guardiansOfDay(chain: GuardianChain, day: Day): Guardians | null {
  return chain.findLast(({ from }) => from <= day) ?? null;
}

/** The last block announced, in force or not. */
export function latestGuardians(chain: GuardianChain): Guardians {
  return chain.at(-1) ?? chain[0];
}

/**
 * The quorum to which a client seals names on a day; null when the programme has none in force.
 *
 * @param named what the verified descriptor names.
 * @param chain the blocks up to it, verified; null where the client fetched none, which does for a first block.
 * @throws ProtocolError `unverified` for a block that those before it did not approve: then nothing may be sealed to it.
 */
export function currentGuardians(
  named: Guardians | null,
  day: Day,
  chain: GuardianChain | null = null,
): GuardianQuorum | null {
  const block = guardiansInForce(named, day, chain);
  return block === null ? null : quorumOf(block);
}

/** The whole block of `currentGuardians`, verified: who the guardians are. @throws ProtocolError `unverified`. */
export function guardiansInForce(
  named: Guardians | null,
  day: Day,
  chain: GuardianChain | null = null,
): Guardians | null {
  if (named === null) return null;
  if (chain === null) {
    verifyGuardians(named);
    return named.from > day ? null : named;
  }
  const known = chain.some((block) => guardiansHash(block) === guardiansHash(named));
  if (!known) throw unverified('not a block of these guardians');
  const block = guardiansOfDay(chain, day);
  // The descriptor's signer is trusted with the day, not with who they are: a later block of the chain takes over by itself.
  return block === null || block.version < named.version ? null : block;
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
