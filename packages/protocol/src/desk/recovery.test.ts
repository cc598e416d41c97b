import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeB64, encodeB64 } from '../base64url.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { receiptWordlist } from '../keyring/wordlists.ts';
import {
  formatRecoveryPaper,
  isRecoveryInOrder,
  makeRecovery,
  openRecovery,
  openRecoveryShare,
  parseRecoveryPaper,
} from './recovery.ts';
import { emptyRoster, extendRoster, type MemberChange, type Roster, signMember } from './roster.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
const keyringOf = (byte: number) => makeKeyring(new Uint8Array(32).fill(byte), ORIGIN);
const [ada, ben, cleo] = (await Promise.all([1, 2, 3].map(keyringOf))) as [Keyring, Keyring, Keyring];
const words = await receiptWordlist('en');
const unopenable: unknown = expect.objectContaining({ code: 'unopenable' });
const unverified: unknown = expect.objectContaining({ code: 'unverified' });

function change(account: string, keyring: Keyring, role: MemberChange['role']): MemberChange {
  return { account, recipient: keyring.recipient, verify: encodeB64(keyring.verify), role, day: DAY };
}

function rosterOf(desk: string): { one: Roster; two: Roster } {
  const empty = emptyRoster({ origin: ORIGIN, desk, root: encodeB64(ada.verify) });
  const one = extendRoster(empty, signMember(change('ada', ada, 'lead'), ada, empty));
  const withBen = extendRoster(one, signMember(change('ben', ben, 'lead'), ada, one));
  return { one, two: extendRoster(withBen, signMember(change('cleo', cleo, 'analyst'), ada, withBen)) };
}

const { one, two } = rosterOf('harbour');
const made = await makeRecovery({ roster: two, signer: ada, day: DAY });
const roster = extendRoster(two, made.frame);
const recovery = roster.recovery ?? expect.fail('no recovery keyring');
const partOf = (account: string, keyring: Keyring) =>
  openRecoveryShare(made.shares[account] ?? '', keyring.identity, recovery);

test('two leads open the keyring together, and each of them alone does not', async () => {
  expect(Object.keys(made.shares)).toEqual(['ada', 'ben']);
  expect(made.paper).toBeNull();
  const [adas, bens] = [await partOf('ada', ada), await partOf('ben', ben)];
  const keyring = await openRecovery([adas, bens], ORIGIN, recovery);
  expect(keyring.recipient).toBe(recovery.recipient);
  for (const parts of [[], [adas], [bens], [adas, adas]])
    await expect(openRecovery(parts, ORIGIN, recovery)).rejects.toEqual(unopenable);
});

test('a single lead and the paper open it, and nothing else does', async () => {
  const single = await makeRecovery({ roster: one, signer: ada, day: DAY });
  const named = extendRoster(one, single.frame).recovery ?? expect.fail();
  const own = await openRecoveryShare(single.shares['ada'] ?? '', ada.identity, named);
  const paper = parseRecoveryPaper(formatRecoveryPaper(single.paper ?? new Uint8Array(), words), words);
  expect(paper).toEqual(single.paper);
  const keyring = await openRecovery([own, paper ?? expect.fail()], ORIGIN, named);
  expect(encodeB64(keyring.verify)).toBe(named.verify);
  for (const part of [own, single.paper ?? expect.fail()])
    await expect(openRecovery([part], ORIGIN, named)).rejects.toEqual(unopenable);
});

test('parts of another desk, of a keyring that was replaced, or changed by a bit open nothing', async () => {
  const adas = await partOf('ada', ada);
  const other = rosterOf('airfield').two;
  const elsewhere = await makeRecovery({ roster: other, signer: ada, day: DAY });
  const next = await makeRecovery({ roster, signer: ada, day: DAY });
  for (const { shares } of [elsewhere, next]) {
    await expect(openRecoveryShare(shares['ben'] ?? '', ben.identity, recovery)).rejects.toEqual(unopenable);
  }
  const replaced = extendRoster(roster, next.frame).recovery ?? expect.fail();
  await expect(openRecoveryShare(made.shares['ada'] ?? '', ada.identity, replaced)).rejects.toEqual(
    unopenable,
  );
  const bens = await partOf('ben', ben);
  await fc.assert(
    fc.asyncProperty(fc.nat(33 * 8 - 1), async (bit) => {
      const flipped = new Uint8Array(bens);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(openRecovery([adas, flipped], ORIGIN, recovery)).rejects.toEqual(unopenable);
    }),
    { numRuns: 20 },
  );
  await expect(openRecoveryShare(made.shares['ben'] ?? '', ada.identity, recovery)).rejects.toEqual(
    unopenable,
  );
});

test('only a lead, or the keyring that was used, names a recovery keyring', async () => {
  for (const signer of [cleo, await keyringOf(9)]) {
    const forged = await makeRecovery({ roster, signer, day: DAY });
    expect(() => extendRoster(roster, forged.frame)).toThrow(unverified);
  }
  const used = await openRecovery([await partOf('ada', ada), await partOf('ben', ben)], ORIGIN, recovery);
  const next = await makeRecovery({ roster, signer: used, day: DAY });
  const after = extendRoster(roster, next.frame);
  expect(after.recovery?.recipient).toBe(next.recipient);
  // It signs nothing but that, and nothing once it has been replaced.
  expect(() => extendRoster(roster, signMember(change('mallory', used, 'lead'), used, roster))).toThrow(
    unverified,
  );
  const again = await makeRecovery({ roster: after, signer: used, day: DAY });
  expect(() => extendRoster(after, again.frame)).toThrow(unverified);
  expect(() => extendRoster(after, made.frame)).toThrow(unverified);
});

test('a part is a lead’s to hold, and nobody’s twice', async () => {
  const withCleo: Roster = {
    ...two,
    members: new Map([...two.members].map(([account, member]) => [account, { ...member, role: 'lead' }])),
  };
  const forged = await makeRecovery({ roster: withCleo, signer: ada, day: DAY });
  expect(() => extendRoster(two, forged.frame)).toThrow(unverified);
  const empty = emptyRoster({ origin: ORIGIN, desk: 'harbour', root: encodeB64(ada.verify) });
  const first = await makeRecovery({ roster: { ...one, length: 0, head: null }, signer: ada, day: DAY });
  expect(() => extendRoster(empty, first.frame)).toThrow(unverified);
});

test('a keyring in which a lead has no part is none: whoever made it would leave unseen', async () => {
  const withoutAda: Roster = {
    ...two,
    members: new Map([...two.members].filter(([account]) => account !== 'ada')),
  };
  const forged = await makeRecovery({ roster: withoutAda, signer: ada, day: DAY });
  expect(() => extendRoster(two, forged.frame)).toThrow(unverified);
});

test('it is in order while exactly the leads hold parts', () => {
  expect(isRecoveryInOrder(two)).toBe(false);
  expect(isRecoveryInOrder(roster)).toBe(true);
  const promoted = extendRoster(roster, signMember(change('cleo', cleo, 'lead'), ada, roster));
  expect(isRecoveryInOrder(promoted)).toBe(false);
  const left = extendRoster(roster, signMember(change('ben', ben, 'left'), ada, roster));
  expect(isRecoveryInOrder(left)).toBe(false);
});

test('paper says 33 bytes in 24 words, and is forgiven capitals and numbers', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 33, maxLength: 33 }), (part) => {
      expect(parseRecoveryPaper(formatRecoveryPaper(part, words), words)).toEqual(part);
    }),
  );
  const text = formatRecoveryPaper(new Uint8Array(33).fill(7), words);
  const numbered = text.split(' ').map((word, i) => `${i + 1}. ${word.toUpperCase()}`);
  expect(parseRecoveryPaper(numbered.join('\n'), words)).toEqual(new Uint8Array(33).fill(7));
  for (const wrong of [
    '',
    text.split(' ').slice(1).join(' '),
    `${text} abandon`,
    text.replace(/\w+$/, 'zzz'),
  ])
    expect(parseRecoveryPaper(wrong, words)).toBeNull();
  expect(decodeB64(made.shares['ada'] ?? '').length).toBeGreaterThan(33);
});
