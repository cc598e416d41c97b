import { beforeAll, expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { codeOf } from '../code-of.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { formatSlotWords, parseSlotWords } from '../keyring/slot-words.ts';
import { receiptWordlist } from '../keyring/wordlists.ts';
import { randomBytes } from '../primitives.ts';
import { type AccountKeys, accountCode, attestGuardian, verifyAttestation } from './attestation.ts';
import { draftGuardians, type Guardians, parseGuardians } from './guardians.ts';

const ORIGIN = 'harbour.example';
let slots: Keyring[];
let stranger: Keyring;
let account: AccountKeys;
let block: Guardians;

beforeAll(async () => {
  [stranger, ...slots] = (await Promise.all([0, 1, 2].map(() => makeKeyring(randomBytes(32), ORIGIN)))) as [
    Keyring,
    ...Keyring[],
  ];
  account = {
    origin: ORIGIN,
    account: 'amara',
    recipient: stranger.recipient,
    verify: encodeB64(stranger.verify),
  };
  const named = slots.map(({ recipient, verify }, i) => ({
    ...{ holder: `Holder ${i}`, organisation: `Body ${i}`, recipient, verify: encodeB64(verify) },
  }));
  block = parseGuardians({
    ...draftGuardians({ from: '2026-11-21', threshold: 2, slots: named }),
    approvals: [],
  });
});

function attested(slot: Keyring, by = slot) {
  return { ...account, slotKey: encodeB64(slot.verify), attestation: attestGuardian(account, by) };
}

test('a slot vouches for its holder’s account', () => {
  for (const [i, slot] of slots.entries()) expect(verifyAttestation(block, attested(slot)).slot).toBe(i + 1);
});

test('nobody else does, and for no other account, keys or programme', () => {
  const [one, two] = slots as [Keyring, Keyring];
  const good = attested(one);
  const forged = [
    attested(one, two),
    attested(stranger),
    { ...good, account: 'bento' },
    { ...good, recipient: one.recipient },
    { ...good, verify: encodeB64(two.verify) },
    { ...good, origin: 'else.example' },
    { ...good, slotKey: encodeB64(two.verify) },
  ];
  for (const each of forged) expect(codeOf(() => verifyAttestation(block, each))).toBe('unverified');
});

test('it vouches for no slot to which somebody else’s recipient was given', () => {
  const [one] = slots as [Keyring];
  const swapped = block.slots.map((slot) => ({
    ...slot,
    recipient: slot.slot === 1 ? stranger.recipient : slot.recipient,
  }));
  const code = codeOf(() => verifyAttestation({ ...block, slots: swapped }, attested(one)));
  expect(code).toBe('unverified');
});

test('six numbers tell an account’s keys apart from all others', () => {
  expect(accountCode(account)).toMatch(/^(\d{4} ){5}\d{4}$/);
  for (const change of [
    { account: 'bento' },
    { recipient: slots[0]?.recipient ?? '' },
    { origin: 'else.example' },
  ]) {
    expect(accountCode({ ...account, ...change })).not.toBe(accountCode(account));
  }
});

test('a slot’s seed goes onto paper and comes back, however it is typed', async () => {
  const words = await receiptWordlist('en');
  const [one] = slots as [Keyring];
  const written = formatSlotWords(one.seed, words);
  expect(written).toHaveLength(24);
  const numbered = written.map((word, i) => `${i + 1}. ${word.toUpperCase()}`).join('\n');
  for (const typed of [written.join(' '), numbered, ` ${written.join(',  ')} `]) {
    expect(parseSlotWords(typed, words)).toEqual(one.seed);
  }
  const swapped = [...written.slice(1), written[0]].join(' ');
  for (const typed of [swapped, written.slice(1).join(' '), '']) {
    expect(codeOf(() => parseSlotWords(typed, words))).toBe('malformed');
  }
});
