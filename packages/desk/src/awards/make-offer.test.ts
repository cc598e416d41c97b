import {
  decodeB64,
  decodeFrame,
  hashB64,
  type MakeOffer,
  makeKeyring,
  messageOf,
  openEnvelope,
  randomBytes,
} from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import type { OpenedCase } from '../cases/opened-case.ts';
import { createKeychain } from '../keys/keychain.ts';
import type { Seat } from '../seat/seat.ts';
import { makeOffer } from './make-offer.ts';
import { offerWords } from './offer-words.ts';

const ORIGIN = 'harbour.example';
const DAY = '2026-11-21';
const CASE = 'A'.repeat(22);

/** A desk that is about to answer a report; `sent` is what reaches the server. */
async function answering() {
  const keychain = createKeychain();
  const { verify: root } = await keychain.unlock(randomBytes(32), ORIGIN);
  const roster = {
    origin: ORIGIN,
    desk: 'harbour',
    root,
    members: new Map(),
    length: 0,
    head: null,
    recovery: null,
  };
  const { wraps: _, ...epoch } = await keychain.makeEpoch({ epoch: 1, from: DAY, roster });
  await keychain.makeCase(CASE, roster);
  const reporter = await makeKeyring(randomBytes(16), ORIGIN);
  const sent: MakeOffer[] = [];
  const desk = { id: 'harbour', kind: 'intake', title: {}, root, ...epoch, next: [], past: [] };
  const seat = {
    ...{ keychain, today: () => DAY, session: { origin: ORIGIN, desk: 'harbour', account: 'mira' } },
    programme: { isExpired: false, descriptor: { desks: [desk] } },
    api: { makeOffer: (_id: string, offer: MakeOffer) => Promise.resolve(void sent.push(offer)) },
  } as unknown as Seat;
  const opened = {
    row: { case: CASE, report: 'A'.repeat(43) },
    report: { recipient: reporter.recipient, locale: 'fr-CA' },
    next: { n: 2, prev: 'A'.repeat(43), seen: 'A'.repeat(43) },
  } as unknown as OpenedCase;
  return { seat, opened, reporter, sent };
}

test('what claims an offer is sealed to the reporter alone', async () => {
  const { seat, opened, reporter, sent } = await answering();
  const award = { kind: 'money', amount: 50_000, currency: 'EUR', band: 'small' } as const;
  await makeOffer(seat, opened, { ref: 'A'.repeat(22), award, until: '2027-11-21' });
  const [offer] = sent;
  if (offer === undefined) throw new Error('nothing was sent');
  const read = decodeFrame(await openEnvelope(decodeB64(offer.reply.envelope), reporter.identity));
  const reply = messageOf(read.message, 'reply');
  expect(reply.offer).toEqual({
    ...{ award: expect.any(String) as string, kind: 'money', amount: 50_000, currency: 'EUR' },
    until: '2027-11-21',
  });
  expect(reply.text).toBe(offerWords('fr'));
  // The server knows the secret's hash, and the desk's own copy has none of it.
  const secret = reply.offer?.award ?? '';
  expect(offer.hash).toBe(hashB64(decodeB64(secret, 32)));
  expect(JSON.stringify(offer)).not.toContain(secret);
  const copy = decodeFrame(await seat.keychain.openFromCase(CASE, offer.reply.copy));
  expect(messageOf(copy.message, 'reply')).toEqual({ ...reply, offer: undefined });
});

test('a commendation says its level and no money', async () => {
  const { seat, opened, reporter, sent } = await answering();
  const award = { kind: 'commendation', level: 2 } as const;
  await makeOffer(seat, opened, { ref: 'A'.repeat(22), award, until: '2027-11-21' });
  const envelope = decodeB64(sent[0]?.reply.envelope ?? '');
  const { message } = decodeFrame(await openEnvelope(envelope, reporter.identity));
  expect(messageOf(message, 'reply').offer).toMatchObject({ kind: 'commendation', level: 2 });
  expect(JSON.stringify(message)).not.toMatch(/amount|currency/);
});

test('reporters of other languages read English', () => {
  expect(offerWords('pt-BR')).toBe(offerWords('en'));
  expect(new Set(['en', 'es', 'fr', 'ar', 'zh-Hans'].map(offerWords)).size).toBe(5);
});
