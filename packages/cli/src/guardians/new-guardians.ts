// A programme's first guardians: a keyring for each slot, and the public block that all of them have approved.

import {
  approveGuardians,
  type Day,
  decodeB64,
  draftGuardians,
  encodeB64,
  type Guardians,
  type Keyring,
  makeKeyring,
  parseGuardians,
  randomBytes,
} from '@bellbuoy/protocol';
import { printableLine } from '../terminal/printable.ts';

/** Who holds a slot, and for whom they answer. */
export interface Holder {
  readonly holder: string;
  readonly organisation: string;
}

/** What a holder is given, once. Whoever has the seed can use the slot. */
export interface SlotSeed extends Holder {
  readonly slot: number;
  /** b64 of 32 bytes. */
  readonly seed: string;
}

export interface NewGuardians {
  readonly guardians: Guardians;
  readonly seeds: readonly SlotSeed[];
}

const SEED_BYTES = 32;

/** Every slot approves, which shows that each seed given out belongs to the key that is published. */
export async function newGuardians({
  origin,
  from,
  threshold,
  holders,
}: {
  origin: string;
  from: Day;
  threshold: number;
  holders: readonly Holder[];
}): Promise<NewGuardians> {
  const keyrings = await Promise.all(holders.map(() => makeKeyring(randomBytes(SEED_BYTES), origin)));
  const slots = holders.flatMap((holder, i) => {
    const keyring = keyrings[i];
    if (keyring === undefined) return [];
    return [{ ...holder, recipient: keyring.recipient, verify: encodeB64(keyring.verify) }];
  });
  const draft = draftGuardians({ from, threshold, slots });
  const approvals = keyrings.map((keyring, i) => approveGuardians(draft, i + 1, keyring));
  const seeds = holders.map((holder, i) => ({
    ...holder,
    slot: i + 1,
    seed: encodeB64(keyrings[i]?.seed ?? new Uint8Array(0)),
  }));
  return { guardians: parseGuardians({ ...draft, approvals }), seeds };
}

/** The file of one holder: the seed on a line of its own, below what it is for. */
export function formatSlotSeed(origin: string, { slot, holder, organisation, seed }: SlotSeed): string {
  return [
    `# Guardian ${slot} of ${origin}: ${printableLine(holder)}, ${printableLine(organisation)}`,
    '# Whoever has this line can open names together with other guardians. Keep it off every network.',
    seed,
    '',
  ].join('\n');
}

/** A slot's keyring, from the file that its holder was given. Throws a ProtocolError for any other text. */
export function parseSlotSeed(origin: string, text: string): Promise<Keyring> {
  const seed = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
  return makeKeyring(decodeB64(seed, SEED_BYTES), origin);
}
