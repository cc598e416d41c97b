import { sign } from 'node:crypto';
import {
  ascending,
  b64,
  CLASSIC_RECIPIENT,
  filled,
  flipped,
  hash,
  type Keys,
  keysOf,
  MADE,
  ORIGIN,
  write,
} from './known.ts';
import { mnemonicIndexes, wordsOf } from './receipts.ts';

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
    chains: {
      blocks: [known, approvedBy(second, 1, 2), approvedBy({ ...second, threshold: 2 }, 1)],
      valid: [
        {
          name: 'the first alone',
          of: [0],
          inForce: { '2026-10-31': null, '2026-11-01': 1, '2027-01-01': 1 },
        },
        { name: 'the first and the next', of: [0, 1], inForce: { '2026-11-30': 1, '2026-12-01': 2 } },
      ],
      unverified: [
        { name: 'no block', of: [] },
        { name: 'the next alone', of: [1] },
        { name: 'the newest first', of: [1, 0] },
        { name: 'one block twice', of: [0, 0] },
        { name: 'a next with one approval of two', of: [0, 2] },
      ],
    },
    codes: {
      blocks: [
        { block: first, code: sixNumbers(`bellbuoy/v1/block-code\n${hashOf(first)}`) },
        { block: second, code: sixNumbers(`bellbuoy/v1/block-code\n${hashOf(second)}`) },
      ],
    },
    ...(await attested(keys)),
    paper: await onPaper(),
  });
}

/** An account that the first slot's key vouches for, its six numbers, and words that vouch for something else. */
async function attested(keys: readonly Keys[]) {
  const [first, second] = keys;
  if (first === undefined || second === undefined) throw new Error('no such slot');
  const { recipient, verify } = await keysOf(filled(31));
  const account = { origin: ORIGIN, account: 'a.lind', recipient, verify };
  const text = (kind: string, { origin, account: name, ...own }: typeof account) =>
    [`bellbuoy/v1/${kind}`, origin, name, own.recipient, own.verify].join('\n');
  const attest = (signed: string, by = first) => b64(sign(null, Buffer.from(signed), by.signing));
  const vouched = (slot: Keys) => `${text('guardian', account)}\n${slot.recipient}`;
  const attestation = attest(vouched(first));
  const known = { ...account, slotKey: first.verify, attestation };
  const odd = (name: string, change: Partial<typeof known>) => ({ name, attested: { ...known, ...change } });
  return {
    attestations: {
      valid: [{ attested: known, code: sixNumbers(text('account-code', account)), slot: 1 }],
      unverified: [
        odd('another account', { account: 'b.costa' }),
        odd('another programme', { origin: 'reef.example' }),
        odd('another recipient', { recipient: second.recipient }),
        odd('another key of the account', { verify: second.verify }),
        odd('another slot’s key', { slotKey: second.verify }),
        odd('signed by another slot', { attestation: attest(vouched(first), second) }),
        odd('signed beside another slot’s recipient', { attestation: attest(vouched(second)) }),
        odd('signed without the slot’s recipient', { attestation: attest(text('guardian', account)) }),
        odd('signed for the six numbers', { attestation: attest(text('account-code', account)) }),
        odd('a flipped bit', { attestation: b64(flipped(Buffer.from(attestation, 'base64url'), 40)) }),
        // The account's own key is no slot's.
        odd('a key of no slot', { slotKey: verify }),
      ],
    },
  };
}

/** Seeds as the words that their holders copy, how people type them, and what is not a seed. */
async function onPaper() {
  const seeds = [ascending(32), filled(0xff), filled(0)];
  const words = await Promise.all(seeds.map((seed) => wordsOf(mnemonicIndexes(seed))));
  const [known = []] = words;
  const numbered = known.map((word, i) => `${i + 1}. ${word}`).join('\n');
  return {
    valid: seeds.map((seed, i) => ({ seed: seed.toString('hex'), words: words[i] })),
    typed: [
      { name: 'capitals and white space', text: ` ${known.join('\t ').toUpperCase()}\n` },
      { name: 'numbers and lines', text: numbered },
      { name: 'commas', text: known.join(', ') },
    ],
    malformed: [
      { name: 'one word too few', text: known.slice(1).join(' ') },
      { name: 'one word too many', text: [...known, 'zoo'].join(' ') },
      { name: 'two words in the wrong order', text: [known[1], known[0], ...known.slice(2)].join(' ') },
      { name: 'a word that is not in the list', text: ['buoy', ...known.slice(1)].join(' ') },
      {
        name: 'the twelve words of a receipt',
        text: (await wordsOf(mnemonicIndexes(ascending(16)))).join(' '),
      },
    ],
  };
}

/** The first 66 bits of a hash, eleven by eleven, each as its value + 1. */
function sixNumbers(text: string): string {
  const bits = [...hash(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = Array.from({ length: 6 }, (_, i) => Number.parseInt(bits.slice(i * 11, i * 11 + 11), 2));
  return groups.map((group) => String(group + 1).padStart(4, '0')).join(' ');
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
