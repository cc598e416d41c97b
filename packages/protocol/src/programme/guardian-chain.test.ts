import { beforeAll, describe, expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { canonicalBytes } from '../canonical.ts';
import { codeOf } from '../code-of.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import { currentGuardians, parseGuardianChain, verifyGuardianChain } from './guardian-chain.ts';
import { approveGuardians, draftGuardians, type Guardians, parseGuardians } from './guardians.ts';

const ORIGIN = 'harbour.example';
let keyrings: Keyring[];
let first: Guardians;
let second: Guardians;

const slotsOf = (from: number) =>
  keyrings.slice(from, from + 3).map(({ recipient, verify }, i) => ({
    holder: `Holder ${from + i}`,
    organisation: `Body ${i}`,
    recipient,
    verify: encodeB64(verify),
  }));

/** A block from the third keyring on, one later each time, approved by the keyrings named. */
function blockAfter(
  former: Guardians | null,
  from: string,
  at: number,
  approving: readonly [number, number][],
) {
  const draft = draftGuardians({ from, threshold: 2, slots: slotsOf(at) }, former);
  const approvals = approving.map(([slot, i]) => approveGuardians(draft, slot, keyrings[i] as Keyring));
  return parseGuardians({ ...draft, approvals });
}

beforeAll(async () => {
  keyrings = await Promise.all(Array.from({ length: 9 }, () => makeKeyring(randomBytes(32), ORIGIN)));
  const own = [
    [1, 0],
    [2, 1],
  ] as const;
  first = blockAfter(
    null,
    '2026-11-01',
    0,
    own.map(([slot, i]) => [slot, i]),
  );
  second = blockAfter(
    first,
    '2026-12-01',
    3,
    own.map(([slot, i]) => [slot, i]),
  );
});

describe('the chain of guardians', () => {
  test('names whoever is in force on a day, by itself', () => {
    const chain = verifyGuardianChain([first, second]);
    const recipients = (day: string, named: Guardians) =>
      currentGuardians(named, day, chain)?.slots.map(({ recipient }) => recipient);
    const [before, after] = [slotsOf(0), slotsOf(3)].map((slots) => slots.map(({ recipient }) => recipient));
    expect(recipients('2026-11-30', first)).toEqual(before);
    expect(recipients('2026-12-01', first)).toEqual(after);
    expect(recipients('2026-12-01', second)).toEqual(after);
    expect(currentGuardians(first, '2026-10-31', chain)).toBeNull();
  });

  test('is read from what a server publishes, and nothing else is', () => {
    expect(parseGuardianChain(canonicalBytes([first, second])).length).toBe(2);
    expect(codeOf(() => parseGuardianChain(utf8('[]')))).toBe('malformed');
    expect(codeOf(() => parseGuardianChain(utf8('{}')))).toBe('malformed');
  });

  test('refuses a block that its own slots, an administrator or too few have approved', () => {
    const forged: [number, number][][] = [
      [
        [1, 3],
        [2, 4],
      ],
      [
        [1, 7],
        [2, 8],
      ],
      [[1, 0]],
      [
        [1, 0],
        [1, 0],
      ],
      [],
    ];
    for (const approving of forged) {
      const block = blockAfter(first, '2026-12-01', 3, approving);
      expect(codeOf(() => verifyGuardianChain([first, block]))).toBe('unverified');
    }
  });

  test('refuses a slot whose recipient or holder was changed after it was approved', () => {
    const [slot, ...others] = second.slots;
    for (const change of [{ recipient: keyrings[8]?.recipient }, { holder: 'Somebody else' }]) {
      const swapped = parseGuardians({ ...second, slots: [{ ...slot, ...change }, ...others] });
      expect(codeOf(() => verifyGuardianChain([first, swapped]))).toBe('unverified');
    }
  });

  test('refuses blocks left out, out of order or of another programme’s guardians', () => {
    for (const blocks of [[second], [second, first], [first, first], []]) {
      expect(codeOf(() => verifyGuardianChain(blocks))).toBe('unverified');
    }
    const other = blockAfter(null, '2026-11-01', 5, [
      [1, 5],
      [2, 6],
    ]);
    expect(codeOf(() => verifyGuardianChain([other, second]))).toBe('unverified');
    const chain = verifyGuardianChain([first, second]);
    expect(codeOf(() => currentGuardians(other, '2026-12-01', chain))).toBe('unverified');
  });

  test('without it a later block gives nobody to seal to, and an old one is not sealed to once it is replaced', () => {
    expect(codeOf(() => currentGuardians(second, '2026-12-01'))).toBe('unverified');
    const short = verifyGuardianChain([first]);
    expect(codeOf(() => currentGuardians(second, '2026-12-01', short))).toBe('unverified');
    const whole = verifyGuardianChain([first, second]);
    const recipients = currentGuardians(first, '2026-12-02', whole)?.slots.map(({ recipient }) => recipient);
    expect(recipients).not.toContain(first.slots[0]?.recipient);
  });
});
