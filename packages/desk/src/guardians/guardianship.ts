// Who the guardians are, as this browser verified it, and the slot that one holds. What other guardians' pages show and seal rests on
// this and not on what the server says of its accounts.

import {
  type AttestationList,
  type GuardianChain,
  type GuardianSlot,
  type Guardians,
  guardiansInForce,
  parseGuardianChain,
  verifyAttestation,
} from '@bellbuoy/protocol';
import { type FetchFile, type Programme, readProgramme } from '../programme/read-programme.ts';
import type { GuardianPlace } from './guardian-place.ts';

/** An account that a slot of the block in force vouches for. */
export interface AttestedGuardian {
  readonly account: string;
  readonly name: string;
  readonly recipient: string;
  /** b64 of the account's own signature key. */
  readonly verify: string;
  readonly slot: GuardianSlot;
}

/** The guardians in force, for one of them. */
export interface Guardianship {
  readonly programme: Programme;
  readonly block: Guardians;
  /** Any block that was announced: what was asked before a change is decided by those who were asked. */
  readonly ofVersion: (version: number) => Guardians | null;
  readonly attested: readonly AttestedGuardian[];
  /** Who of them, or of those before them that are still guardians, held which slot of a block. */
  readonly attestedAt: (version: number) => readonly AttestedGuardian[];
  /** One's own slot; `hasKey` is false where its key is kept on paper or in a file alone. Null without a slot. */
  readonly own: { readonly slot: GuardianSlot; readonly hasKey: boolean } | null;
  /** The slot of a block of which this browser has the key, perhaps one from before ours got another. */
  readonly ownAt: (version: number) => GuardianSlot | null;
  /**
   * The keys of slots that this browser can use, the one in force first. Names are sealed to the keys of their day. None that
   * is another's by now: two guardians would give one and the same share.
   */
  readonly keys: readonly string[];
}

/** Reads and verifies who the guardians are, and learns the key of one's own slot. Null where the programme has none in force. */
export async function readGuardianship({
  around,
  session,
}: Pick<GuardianPlace, 'around' | 'session'>): Promise<Guardianship | null> {
  const { api, fetchFile, today, seen, keychain } = around;
  const programme = await readProgramme(fetchFile, today(), seen);
  const known = await readBlocks({ fetchFile, today, programme });
  if (known === null) return null;
  const { block, blocks, ofVersion } = known;
  const { attestations, own } = await api.guardianship();
  const attestedAt = (version: number) => {
    const at = ofVersion(version);
    return at === null ? [] : attestedOf(at, attestations, session.origin);
  };
  const attested = attestedAt(block.version);
  const found = { programme, block, ofVersion, attested, attestedAt };
  const { verify: self } = keychain.ownKeys();
  const mine = attested.find(({ account, verify }) => account === session.account && verify === self);
  if (mine === undefined) return { ...found, own: null, ownAt: () => null, keys: [] };
  const { slot } = mine;
  learnSlots(keychain, blocks, own);
  const others = block.slots.filter(({ verify }) => verify !== slot.verify).map(({ verify }) => verify);
  const all = new Set([slot.verify, ...own.map(({ slotKey }) => slotKey)]);
  const keys = [...all].filter((key) => keychain.holdsSlot(key) && !others.includes(key));
  return {
    ...found,
    ...{ own: { slot, hasKey: keys.includes(slot.verify) }, keys },
    ownAt: (version) => ofVersion(version)?.slots.find(({ verify }) => keys.includes(verify)) ?? null,
  };
}

/** Learns the keys that this account has wrapped, of slots that any verified block names. */
function learnSlots(
  keychain: GuardianPlace['around']['keychain'],
  blocks: readonly Guardians[],
  wraps: readonly { readonly slotKey: string; readonly wrap: string | null }[],
): void {
  const slots = blocks.flatMap((block) => block.slots);
  for (const { slotKey, wrap } of wraps) {
    const slot = slots.find(({ verify }) => verify === slotKey);
    if (slot !== undefined) keychain.learnSlot(slotKey, { recipient: slot.recipient, wrap });
  }
}

/**
 * The guardians in force, and the blocks that lead to them, each approved by those before it. Null where the programme has none.
 *
 * @throws ProtocolError `unverified` for guardians whom those before them did not approve.
 */
export async function readBlocks({
  fetchFile,
  today,
  programme: { descriptor },
}: Pick<GuardianPlace['around'], 'fetchFile' | 'today'> & { programme: Programme }): Promise<{
  block: Guardians;
  blocks: readonly Guardians[];
  ofVersion: (version: number) => Guardians | null;
} | null> {
  const named = descriptor.guardians;
  if (named === null) return null;
  const chain = await readChain(fetchFile);
  const block = guardiansInForce(named, today(), chain);
  if (block === null) return null;
  const blocks = chain ?? [block];
  return { block, blocks, ofVersion: (version) => blocks.find((each) => each.version === version) ?? null };
}

/** Every block that was announced, each approved by those before it. */
async function readChain(fetchFile: FetchFile): Promise<GuardianChain | null> {
  const bytes = await fetchFile('/guardians.json');
  return bytes === null ? null : parseGuardianChain(bytes);
}

function attestedOf(block: Guardians, list: AttestationList, origin: string): AttestedGuardian[] {
  return list.flatMap(({ name, ...attestation }) => {
    try {
      const slot = verifyAttestation(block, { origin, ...attestation });
      const { account, recipient, verify } = attestation;
      return [{ account, name, recipient, verify, slot }];
    } catch {
      return [];
    }
  });
}
