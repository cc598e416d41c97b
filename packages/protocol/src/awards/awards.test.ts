import { expect, test } from 'vitest';
import { encodeB64, hashB64 } from '../base64url.ts';
import { codeOf } from '../code-of.ts';
import { type Keyring, makeKeyring } from '../keyring/keyring.ts';
import { noteSigner } from '../log/note.ts';
import { randomBytes } from '../primitives.ts';
import { formatPanelList, type PanelList, verifyPanelList } from '../programme/panel-list.ts';
import { signStatement } from '../programme/statement.ts';
import { ELIGIBILITY } from '../rewards/closed-sets.ts';
import type { AwardDecisionMessage, FactsMessage, RecommendationMessage } from '../sealed/award-messages.ts';
import { sealFrame } from '../sealed/envelope.ts';
import { decodeFrame, encodeFrame } from '../sealed/frame.ts';
import { parseMessage } from '../sealed/messages.ts';
import { openAwardDecision, sealAwardDecision } from './award-decision.ts';
import { newOfferSecret } from './offer.ts';
import { carryFacts, newAwardRef, openRecommendation, sealRecommendation } from './recommendation.ts';

const origin = 'harbour.example';
const day = '2026-11-21';
const newKeyring = () => makeKeyring(randomBytes(32), origin);
const [ana, lee, pia, pol, mallory] = (await Promise.all(Array.from({ length: 5 }, newKeyring))) as [
  Keyring,
  Keyring,
  Keyring,
  Keyring,
  Keyring,
];
const outside = {
  ...({ v: 1, origin, desk: 'harbour', epoch: null, mailbox: null, n: 0, prev: null, seen: null } as const),
  day,
};
const facts: FactsMessage = {
  ...outside,
  kind: 'facts',
  ref: newAwardRef(),
  account: 'ana',
  facts: [{ fact: 'A buoy with a battery lay under pier 4.', how: 'The harbour master lifted it.' }],
};

function recommendationOf(of: FactsMessage = facts, verifier = ana): RecommendationMessage {
  return {
    ...outside,
    kind: 'recommendation',
    ref: newAwardRef(),
    account: 'lee',
    award: { kind: 'money', amount: 200_000, currency: 'EUR', band: 'small' },
    summary: [{ question: 'What happened', text: 'A device was found and left alone.' }],
    facts: carryFacts(decodeFrame(encodeFrame(of, verifier))),
    eligibility: ELIGIBILITY.map((rule) => ({ rule, text: '' })),
    why: 'It was new to us.',
  };
}

const keys: Record<string, Keyring> = { ana, lee };
const placeOf = (ref: string) => ({
  origin,
  ref,
  keyOf: ({ desk, account }: { desk: string; account: string }) => {
    const found = desk === 'harbour' ? keys[account] : undefined;
    return found === undefined ? null : encodeB64(found.verify);
  },
});
const panel = [
  { account: 'pia', recipient: pia.recipient },
  { account: 'pol', recipient: pol.recipient },
];

test('a recommendation reaches the panel and its author alone, with the facts as somebody else signed them', async () => {
  const recommendation = recommendationOf();
  const { envelopes, own } = await sealRecommendation(recommendation, lee, panel);
  expect(Object.keys(envelopes)).toEqual(['pia', 'pol']);
  const place = placeOf(recommendation.ref);
  const read = await openRecommendation(envelopes.pia ?? '', pia.identity, place);
  expect(read).toMatchObject({ recommendation, facts });
  expect(await openRecommendation(own, lee.identity, place)).toEqual(read);
  const other = openRecommendation(envelopes.pia ?? '', pol.identity, place);
  await expect(other).rejects.toMatchObject({ code: 'unopenable' });
});

test.each([
  ['somebody else has signed', recommendationOf(), mallory],
  ['somebody signed who is not of the desk', { ...recommendationOf(), account: 'mallory' }, mallory],
  ['belongs to another desk', { ...recommendationOf(), desk: 'airfield' }, lee],
  ['carries facts that its own author verified', recommendationOf({ ...facts, account: 'lee' }, lee), lee],
  ['carries facts that nobody of the desk verified', recommendationOf(facts, mallory), lee],
  ['carries facts of another programme', recommendationOf({ ...facts, origin: 'other.example' }), lee],
  ['gives the facts to another', withFactsOf(recommendationOf(), 'lee'), lee],
])('a recommendation that %s is unverified', async (_, recommendation, signer) => {
  const envelope = encodeB64(await sealFrame(encodeFrame(recommendation, signer), pia.recipient));
  const opened = openRecommendation(envelope, pia.identity, placeOf(recommendation.ref));
  await expect(opened).rejects.toMatchObject({ code: 'unverified' });
});

test('a recommendation shown under another award, or with other facts, is unverified', async () => {
  const recommendation = recommendationOf();
  const { envelopes } = await sealRecommendation(recommendation, lee, panel);
  const elsewhere = openRecommendation(envelopes.pia ?? '', pia.identity, placeOf(newAwardRef()));
  await expect(elsewhere).rejects.toMatchObject({ code: 'unverified' });
  const json = recommendation.facts.json.replace('pier 4', 'pier 5');
  const changed = { ...recommendation, facts: { ...recommendation.facts, json } };
  const sealed = await sealRecommendation(changed, lee, panel);
  const opened = openRecommendation(sealed.envelopes.pia ?? '', pia.identity, placeOf(recommendation.ref));
  await expect(opened).rejects.toMatchObject({ code: 'unverified' });
});

test.each([
  ['a condition left out', { eligibility: recommendationOf().eligibility.slice(1) }],
  ['a condition twice', { eligibility: ELIGIBILITY.map(() => ({ rule: ELIGIBILITY[0], text: '' })) }],
  ['no reason', { why: ' ' }],
  ['nothing said', { summary: [] }],
  ['a mailbox', { mailbox: encodeB64(new Uint8Array(32)) }],
  ['no amount', { award: { kind: 'money', amount: 0, currency: 'EUR', band: 'small' } }],
  ['parts of a cent', { award: { kind: 'money', amount: 1.5, currency: 'EUR', band: 'small' } }],
  ['a level that there is not', { award: { kind: 'commendation', level: 4 } }],
])('a recommendation with %s is malformed', (_, changed) => {
  expect(codeOf(() => parseMessage({ ...recommendationOf(), ...changed }))).toBe('malformed');
});

test('a decision counts for one recommendation and one member', async () => {
  const ref = newAwardRef();
  const recommendation = encodeB64(randomBytes(32));
  const decision: AwardDecisionMessage = {
    ...outside,
    kind: 'award-decision',
    ref,
    recommendation,
    account: 'pia',
    result: 'refused',
    reason: 'Nothing new.',
  };
  const sealed = await sealAwardDecision(decision, pia, { members: panel, recommender: lee.recipient });
  const member = { account: 'pia', verify: encodeB64(pia.verify) };
  const place = { origin, ref, recommendation, member };
  expect(await openAwardDecision(sealed.envelopes.pol ?? '', pol.identity, place)).toEqual(decision);
  expect(await openAwardDecision(sealed.recommender, lee.identity, place)).toEqual(decision);
  for (const other of [
    { ...place, ref: newAwardRef() },
    { ...place, recommendation: encodeB64(randomBytes(32)) },
    { ...place, member: { ...member, account: 'pol' } },
    { ...place, member: { ...member, verify: encodeB64(pol.verify) } },
  ]) {
    const opened = openAwardDecision(sealed.recommender, lee.identity, other);
    await expect(opened).rejects.toMatchObject({ code: 'unverified' });
  }
});

test('an offer is claimed by 32 random bytes, of which the server is told the hash', () => {
  const { secret, hash } = newOfferSecret(() => new Uint8Array(32).fill(7));
  expect(secret).toBe('BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc');
  expect(hash).not.toBe(secret);
  expect(newOfferSecret().secret).not.toBe(newOfferSecret().secret);
});

const programme = noteSigner(`${origin}/programme`, new Uint8Array(32).fill(1));
const list: PanelList = {
  ...{ v: 1, origin, sequence: 3, day },
  members: panel.map((member, i) => ({ ...member, verify: encodeB64(([pia, pol][i] ?? pia).verify) })),
};

function signed(
  panelList: PanelList,
  { kind = 'panel', at = origin }: { kind?: 'panel' | 'site'; at?: string } = {},
) {
  const bytes = formatPanelList(panelList);
  const statement = { origin: at, kind, sequence: 5, day, expires: '2026-12-20', hash: hashB64(bytes) };
  const note = signStatement(statement, programme);
  return { list: new TextDecoder().decode(bytes), note, vkey: programme.vkey, day };
}

test('the panel list is the programme key’s word, for a time', () => {
  const claim = signed(list);
  expect(verifyPanelList(claim)).toEqual(list);
  expect(verifyPanelList({ ...claim, minSequence: 3 })).toEqual(list);
  const other = noteSigner(`${origin}/programme`, new Uint8Array(32).fill(2));
  for (const [code, changed] of [
    ['unverified', { minSequence: 4 }],
    ['unverified', { list: claim.list.replace('pia', 'eve') }],
    ['unverified', { vkey: other.vkey }],
    ['unverified', { note: signed(list, { kind: 'site' }).note }],
    ['expired', { day: '2026-12-21' }],
  ] as const) {
    expect(codeOf(() => verifyPanelList({ ...claim, ...changed }))).toBe(code);
  }
  expect(codeOf(() => verifyPanelList(signed({ ...list, origin: 'other.example' })))).toBe('unverified');
});

test('no two members of a panel have an account or a key in common', () => {
  const [first, second] = list.members as [PanelList['members'][number], PanelList['members'][number]];
  for (const key of ['account', 'recipient', 'verify'] as const) {
    const members = [first, { ...second, [key]: first[key] }];
    expect(codeOf(() => formatPanelList({ ...list, members }))).toBe('malformed');
  }
});

function withFactsOf(recommendation: RecommendationMessage, account: string): RecommendationMessage {
  return { ...recommendation, facts: { ...recommendation.facts, account } };
}
