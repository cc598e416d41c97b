import { sign } from 'node:crypto';
import { b64, CLASSIC_RECIPIENT, filled, flipped, hash, type Keys, keysOf, MADE, write } from './known.ts';

interface Slot {
  slot: number;
  holder: string;
  organisation: string;
  recipient: string;
  verify: string;
}

interface Bare {
  version: number;
  from: string;
  threshold: number;
  slots: Slot[];
  previous: string | null;
}

/** The slots' keyrings: seeds filled with 21, 22 … */
export const slotKeys = (count: number): Promise<Keys[]> =>
  Promise.all(Array.from({ length: count }, (_, i) => keysOf(filled(21 + i))));

export async function makeGuardians(): Promise<void> {
  const keys = await slotKeys(6);
  const slots = keys.map((_, i) => slotOf(keys, i));
  const first: Bare = {
    version: 1,
    from: '2026-11-01',
    threshold: 2,
    slots: slots.slice(0, 3),
    previous: null,
  };
  const second: Bare = {
    version: 2,
    from: '2026-12-01',
    threshold: 3,
    slots: slots.slice(2, 6),
    previous: hashOf(first),
  };
  const approvedBy = (bare: Bare, ...by: number[]) => ({
    ...bare,
    approvals: by.map((slot) => approval(bare, slot, keys[slot - 1])),
  });
  const known = approvedBy(first, 1, 3);
  const bad = (name: string, block: object, former: object | null = null) => ({ name, block, former });
  const odd = (name: string, change: Partial<Bare>) => ({ name, block: { ...known, ...change } });
  write('guardians_bellbuoy', {
    source: MADE,
    seeds: keys.map(({ seed }) => seed),
    valid: [
      { name: 'a first block', block: known, former: null, hash: hashOf(first) },
      { name: 'one that follows', block: approvedBy(second, 1, 2), former: known, hash: hashOf(second) },
      {
        name: 'one with a member of a later version',
        block: approvedBy({ ...first, notice: 30 } as Bare, 2, 3),
        former: null,
        hash: hashOf({ ...first, notice: 30 } as Bare),
      },
    ],
    unverified: [
      bad('no approval', approvedBy(first)),
      bad('one approval of two', approvedBy(first, 1)),
      bad('one slot twice', approvedBy(first, 1, 1)),
      bad('a slot that is not there', approvedBy(first, 1, 4)),
      bad('another slot’s key', {
        ...first,
        approvals: [approval(first, 1, keys[0]), approval(first, 2, keys[5])],
      }),
      bad('approvals of another block', { ...known, threshold: 3 }),
      bad('another recipient', {
        ...known,
        slots: [slots[0], slots[1], { ...slots[2], recipient: slots[5]?.recipient }],
      }),
      bad('a member added', { ...known, notice: 30 }),
      bad('a flipped bit', {
        ...known,
        approvals: known.approvals.map(({ slot, signature }) => ({
          slot,
          signature: b64(flipped(Buffer.from(signature, 'base64url'), 40)),
        })),
      }),
      bad('a second block alone', approvedBy(second, 1, 2)),
      bad(
        'a second block approved by its own slots',
        { ...second, approvals: [1, 2, 3].map((slot) => approval(second, slot, keys[slot + 1])) },
        known,
      ),
      bad(
        'a second block after another first',
        approvedBy(second, 1, 2),
        approvedBy({ ...first, threshold: 3 }, 1, 2, 3),
      ),
      bad('a first block after a first', known, known),
      bad('a third block after the first', approvedBy({ ...second, version: 3 }, 1, 2), known),
      bad('a block before the one it follows', approvedBy({ ...second, from: '2026-10-01' }, 1, 2), known),
    ],
    malformed: [
      odd('a threshold of one', { threshold: 1 }),
      odd('more needed than there are', { threshold: 4 }),
      odd('version 0', { version: 0 }),
      odd('a first block with a former one', { previous: hashOf(first) }),
      odd('a second block without one', { version: 2 }),
      odd('one number in two slots', { slots: slots.slice(0, 3).map((slot) => ({ ...slot, slot: 1 })) }),
      odd('one key in two slots', { slots: [1, 2, 3].map((slot) => ({ ...slotOf(keys, 0), slot })) }),
      odd('a recipient that is not hybrid', {
        slots: slots.slice(0, 3).map((slot) => ({ ...slot, recipient: CLASSIC_RECIPIENT })),
      }),
      odd('a holder without a name', { slots: slots.slice(0, 3).map((slot) => ({ ...slot, holder: '' })) }),
      odd('a day that does not exist', { from: '2026-11-31' }),
    ],
  });
}

function slotOf(keys: readonly Keys[], i: number): Slot {
  const { recipient = '', verify = '' } = keys[i] ?? {};
  return { slot: i + 1, holder: `Holder ${i + 1}`, organisation: 'Bar Association ⚖', recipient, verify };
}

function approval(bare: Bare, slot: number, keys: Keys | undefined) {
  if (keys === undefined) throw new Error('no such slot');
  const signed = Buffer.concat([Buffer.from('bellbuoy/v1/guardians\n'), Buffer.from(canonical(bare))]);
  return { slot, signature: b64(sign(null, signed, keys.signing)) };
}

function hashOf(bare: Bare): string {
  return b64(hash(canonical(bare)));
}

/** RFC 8785 for what a block holds: plain texts, whole numbers, null. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}
