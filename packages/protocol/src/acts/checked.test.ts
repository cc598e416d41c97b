import { expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import type { CheckAsk, CheckedMessage } from '../sealed/act-messages.ts';
import { sealFrame } from '../sealed/envelope.ts';
import { encodeFrame } from '../sealed/frame.ts';
import { openChecked } from './checked.ts';

const ORIGIN = 'harbour.example';
const REF = 'A'.repeat(22);
const SEALS = ['A'.repeat(43), `${'B'.repeat(42)}A`];
const keyring = (fill: number) => makeKeyring(new Uint8Array(32).fill(fill), ORIGIN);
const [drawn, reader] = [await keyring(1), await keyring(2)];
const ask = { origin: ORIGIN, ref: REF, drawn: 2, seals: SEALS } as unknown as CheckAsk;
const said: CheckedMessage = {
  ...({ v: 1, kind: 'checked', origin: ORIGIN, desk: 'guardians', epoch: null, mailbox: null } as const),
  ...{ n: 0, prev: null, seen: null, ref: REF, slot: 2, day: '2026-11-21', opened: 2, unopenable: 0 },
  matches: [{ result: 'kept', seal: SEALS[0] ?? '', reason: 'A court has it.' }],
};

async function read(change: Partial<CheckedMessage> = {}, by: Keyring = drawn): Promise<CheckedMessage> {
  const envelope = encodeB64(await sealFrame(encodeFrame({ ...said, ...change }, by), reader.recipient));
  const slot = { slot: 2, verify: encodeB64(drawn.verify) };
  return openChecked(envelope, reader.identity, { ask, drawn: slot });
}

test('what came of a check is believed by the slot that was drawn', async () => {
  expect((await read()).matches).toEqual(said.matches);
});

const kept = said.matches[0] as CheckedMessage['matches'][number];
test.each<[string, Partial<CheckedMessage>]>([
  ['of another check', { ref: `${'A'.repeat(21)}Q` }],
  ['of another programme', { origin: 'elsewhere.example' }],
  ['by another slot', { slot: 1 }],
  ['that leaves seals unaccounted for', { opened: 1 }],
  ['that names a seal twice', { matches: [kept, kept] }],
  ['of a seal that was not asked for', { matches: [{ ...kept, seal: `${'C'.repeat(42)}A` }] }],
])('nothing is shown of a result %s', async (_, change) => {
  await expect(read(change)).rejects.toMatchObject({ code: 'unverified' });
});

test('nothing is shown of a result that somebody else signed', async () => {
  await expect(read({}, reader)).rejects.toMatchObject({ code: 'unverified' });
});
