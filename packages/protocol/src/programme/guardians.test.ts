import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { codeOf } from '../code-of.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { currentGuardians } from './guardian-chain.ts';
import {
  approveGuardians,
  draftGuardians,
  type Guardians,
  guardiansHash,
  parseGuardians,
  verifyGuardians,
} from './guardians.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
let keyrings: Keyring[];

beforeAll(async () => {
  keyrings = await Promise.all(Array.from({ length: 7 }, () => makeKeyring(randomBytes(32), ORIGIN)));
});

function slotsOf(count: number, first = 0) {
  return keyrings.slice(first, first + count).map(({ recipient, verify }, i) => ({
    holder: `Holder ${i + 1}`,
    organisation: `Body ${i + 1}`,
    recipient,
    verify: encodeB64(verify),
  }));
}

/** A first block of which the slots given, by their numbers, have approved. */
function firstBlock(threshold: number, count: number, approving: readonly number[]): Guardians {
  const draft = draftGuardians({ from: DAY, threshold, slots: slotsOf(count) });
  return parseGuardians({ ...draft, approvals: approving.map((slot) => approvalBy(draft, slot)) });
}

function approvalBy(
  draft: Parameters<typeof approveGuardians>[0],
  slot: number,
  keyring = keyrings[slot - 1],
) {
  if (keyring === undefined) throw new Error('no such keyring');
  return approveGuardians(draft, slot, keyring);
}

describe('a first block of guardians', () => {
  test('is verified by as many of its own slots as it demands, whoever they are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 7 }).chain((count) =>
          fc.record({
            count: fc.constant(count),
            threshold: fc.integer({ min: 2, max: count }),
            approving: fc.uniqueArray(fc.integer({ min: 1, max: count })),
          }),
        ),
        ({ count, threshold, approving }) => {
          const block = firstBlock(threshold, count, approving);
          const enough = approving.length >= threshold;
          expect(codeOf(() => verifyGuardians(block))).toBe(enough ? null : 'unverified');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('gives threshold and recipients in slot order', () => {
    const quorum = verifyGuardians(firstBlock(2, 3, [1, 3]));
    expect(quorum).toEqual({
      threshold: 2,
      slots: [0, 1, 2].map((i) => ({ slot: i + 1, recipient: keyrings[i]?.recipient })),
    });
  });

  test('counts slots, not signatures', () => {
    const block = firstBlock(2, 3, [1, 1, 1]);
    expect(block.approvals).toHaveLength(3);
    expect(codeOf(() => verifyGuardians(block))).toBe('unverified');
  });

  test('takes no approval of another key, of no slot, or for another block', () => {
    const block = firstBlock(2, 3, [1]);
    const other = firstBlock(3, 3, [2]);
    const approvals = {
      'another key': approvalBy(block, 2, keyrings[5]),
      'a slot that is not there': approvalBy(block, 4),
      'another block': other.approvals[0],
    };
    for (const second of Object.values(approvals)) {
      const forged = parseGuardians({ ...block, approvals: [...block.approvals, second] });
      expect(codeOf(() => verifyGuardians(forged))).toBe('unverified');
    }
  });

  test('is refused when anything in it changes after the approval', () => {
    const block = firstBlock(2, 3, [1, 2]);
    const [first, ...rest] = block.slots;
    const changes = [
      { from: '2026-11-22' },
      { threshold: 3 },
      { slots: [{ ...first, holder: 'Somebody else' }, ...rest] },
      { slots: [{ ...first, recipient: keyrings[6]?.recipient }, ...rest] },
      { slots: block.slots.slice(0, 2) },
      { later: 'a member of another version' },
    ];
    for (const change of changes) {
      const changed = parseGuardians({ ...block, ...change });
      expect(codeOf(() => verifyGuardians(changed))).toBe('unverified');
    }
  });

  test('is refused with any bit of a signature changed', () => {
    const block = firstBlock(2, 2, [1, 2]);
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const approvals = block.approvals.map((approval, i) => {
          const bytes = decodeB64(approval.signature, 64);
          if (i === 1) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          return { ...approval, signature: encodeB64(bytes) };
        });
        expect(codeOf(() => verifyGuardians({ ...block, approvals }))).toBe('unverified');
      }),
      { numRuns: 40 },
    );
  });

  test('covers members of a later version with its signatures', () => {
    const draft = { ...draftGuardians({ from: DAY, threshold: 2, slots: slotsOf(2) }), notice: 30 };
    const approvals = [1, 2].map((slot) => approvalBy(draft, slot));
    const parsed = parseGuardians(JSON.parse(JSON.stringify({ ...draft, approvals })));
    expect(verifyGuardians(parsed).threshold).toBe(2);
  });
});

describe('the form of a block', () => {
  test.each([
    ['a threshold of one', 1, 3],
    ['more needed than there are', 4, 3],
    ['a single slot', 1, 1],
    ['no slots', 2, 0],
  ])('has not %s', (_, threshold, count) => {
    expect(codeOf(() => draftGuardians({ from: DAY, threshold, slots: slotsOf(count) }))).toBe('malformed');
  });

  test('has at most seven slots, each of another keyring', async () => {
    const eighth = await makeKeyring(randomBytes(32), ORIGIN);
    const extra = {
      holder: 'H',
      organisation: 'O',
      recipient: eighth.recipient,
      verify: encodeB64(eighth.verify),
    };
    const draftOf = (slots: ReturnType<typeof slotsOf>) => draftGuardians({ from: DAY, threshold: 2, slots });
    expect(draftOf(slotsOf(7)).slots).toHaveLength(7);
    expect(codeOf(() => draftOf([...slotsOf(7), extra]))).toBe('malformed');
    const [one] = slotsOf(1);
    if (one === undefined) throw new Error('one slot');
    expect(codeOf(() => draftOf([one, one]))).toBe('malformed');
    expect(codeOf(() => draftOf([one, { ...extra, recipient: one.recipient }]))).toBe('malformed');
    expect(codeOf(() => draftOf([one, { ...extra, verify: one.verify }]))).toBe('malformed');
  });

  test('names a slot once, and a former block exactly when it is not the first', () => {
    const block = firstBlock(2, 2, [1, 2]);
    const twice = { ...block, slots: block.slots.map((slot) => ({ ...slot, slot: 1 })) };
    expect(codeOf(() => parseGuardians(twice))).toBe('malformed');
    expect(codeOf(() => parseGuardians({ ...block, version: 2 }))).toBe('malformed');
    expect(codeOf(() => parseGuardians({ ...block, previous: guardiansHash(block) }))).toBe('malformed');
  });
});

describe('a block that follows another', () => {
  function successor(former: Guardians, approving: readonly number[]) {
    const draft = draftGuardians({ from: '2026-12-21', threshold: 2, slots: slotsOf(3, 3) }, former);
    return parseGuardians({ ...draft, approvals: approving.map((slot) => approvalBy(draft, slot)) });
  }

  test('is approved by the former slots, as many as the former block demanded', () => {
    const former = firstBlock(3, 4, [1, 2, 3, 4]);
    expect(verifyGuardians(successor(former, [1, 2, 4]), former).slots[0]?.recipient).toBe(
      keyrings[3]?.recipient,
    );
    expect(codeOf(() => verifyGuardians(successor(former, [1, 2]), former))).toBe('unverified');
  });

  test('is not verified by its own slots, by another former block, or without one', () => {
    const former = firstBlock(2, 3, [1, 2, 3]);
    const next = successor(former, [1, 2]);
    const draft = draftGuardians({ from: '2026-12-21', threshold: 2, slots: slotsOf(3, 3) }, former);
    const own = [1, 2, 3].map((slot) => approvalBy(draft, slot, keyrings[slot + 2]));
    expect(codeOf(() => verifyGuardians(parseGuardians({ ...draft, approvals: own }), former))).toBe(
      'unverified',
    );
    expect(codeOf(() => verifyGuardians(next, firstBlock(2, 4, [1, 2])))).toBe('unverified');
    expect(codeOf(() => verifyGuardians(next))).toBe('unverified');
  });
});

describe('the guardians of a day', () => {
  test('are none without a block and before its day, and unproven where the former block is not known', () => {
    const block = firstBlock(2, 3, [1, 2]);
    expect(currentGuardians(null, DAY)).toBeNull();
    expect(currentGuardians(block, '2026-11-20')).toBeNull();
    const second = { ...block, version: 2, previous: guardiansHash(block) };
    expect(codeOf(() => currentGuardians(second, DAY))).toBe('unverified');
    expect(currentGuardians(block, DAY)?.slots).toHaveLength(3);
  });

  test('are not used when a first block lacks its approvals', () => {
    expect(codeOf(() => currentGuardians(firstBlock(2, 3, [1]), DAY))).toBe('unverified');
  });
});
