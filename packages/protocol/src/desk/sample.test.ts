import { expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { randomBytes } from '../primitives.ts';
import type { VettingMessage } from '../sealed/decision-messages.ts';
import { encodeFrame } from '../sealed/frame.ts';
import type { SummaryMessage } from '../sealed/messages.ts';
import { openSample, type SealedSample, sampledRecord, sealSample } from './sample.ts';

const origin = 'harbour.example';
const day = '2026-11-21';
const newKeyring = () => makeKeyring(randomBytes(32), origin);
const [ana, eve, first, second] = (await Promise.all([1, 2, 3, 4].map(newKeyring))) as [
  Keyring,
  Keyring,
  Keyring,
  Keyring,
];
const place = { origin, desk: 'harbour', sample: id(1), case: id(2) };
const guardians = {
  threshold: 2,
  slots: [
    { slot: 1, recipient: first.recipient },
    { slot: 3, recipient: second.recipient },
  ],
};
const mailbox = encodeB64(new Uint8Array(32).fill(7));
const record = {
  ...({ v: 1, origin, desk: 'harbour', epoch: 1, mailbox, n: 0, prev: null, seen: null } as const),
  ...{ day, author: 'ana' },
};
const summary: SummaryMessage = {
  ...record,
  ...{ kind: 'summary', of: [mailbox], text: 'A cut fence', facts: { what: 'A cut fence' } },
  messages: { [mailbox]: 'And a ladder' },
};
const vetting: VettingMessage = {
  ...record,
  ...({ kind: 'vetting', step: 2, result: 'not-indicated', reason: 'no-fact' } as const),
  ...{ facts: 'Nobody saw it', opinion: '' },
};

function id(byte: number): string {
  return encodeB64(new Uint8Array(16).fill(byte));
}

const seal = (records = [summary, vetting].map(sampledRecord), signer = ana) =>
  sealSample(records, {
    ...{ place, guardians, author: 'ana', day },
    frame: (message) => encodeFrame(message, signer),
  });
const open = (sample: SealedSample, changed: Partial<Parameters<typeof openSample>[1]> = {}) =>
  openSample(sample, {
    ...{ place, number: 3, slot: second },
    verifyOf: (account) => (account === 'ana' ? encodeB64(ana.verify) : null),
    ...changed,
  });

test('any one slot reads what was decided, and nothing of it names the conversation', async () => {
  const sample = await seal();
  const read = await open(sample);
  expect(read.map(({ record: { kind } }) => kind)).toEqual(['summary', 'vetting']);
  expect(read[0]?.record).toMatchObject({ text: 'A cut fence', messages: ['And a ladder'], author: 'ana' });
  expect(JSON.stringify(read)).not.toContain(mailbox);
  expect((await open(sample, { number: 1, slot: first })).length).toBe(2);
});

test('nobody else reads it, and nothing left out, swapped, moved or signed by another is believed', async () => {
  const sample = await seal();
  const { records } = sample;
  await expect(open(sample, { number: 2 })).rejects.toMatchObject({ code: 'unopenable' });
  await expect(open(sample, { slot: eve })).rejects.toMatchObject({ code: 'unopenable' });
  for (const changed of [records.slice(0, 1), records.toReversed(), []]) {
    await expect(open({ ...sample, records: changed })).rejects.toMatchObject({ code: 'unverified' });
  }
  for (const at of ['desk', 'sample', 'case'] as const) {
    const other = { ...place, [at]: at === 'desk' ? 'port' : id(9) };
    await expect(open(sample, { place: other })).rejects.toMatchObject({ code: 'unverified' });
  }
  await expect(open(await seal(undefined, eve))).rejects.toMatchObject({ code: 'unverified' });
  await expect(open(sample, { verifyOf: () => null })).rejects.toMatchObject({ code: 'unverified' });
  // The keyring of another sample, under the wraps of this one.
  const { recipient } = await seal();
  await expect(open({ ...sample, recipient })).rejects.toMatchObject({ code: 'unverified' });
});

test('what just fitted into a record of the desk is cut, and says so', async () => {
  const facts = `${'é'.repeat(10)}${'x'.repeat(65_400)}`;
  const [read] = await open(await seal([{ ...sampledRecord(vetting), facts } as never]));
  expect(read?.isCut).toBe(true);
  expect(read?.record).toMatchObject({ facts: expect.stringMatching(/^é{10}x+$/) as string });
});
