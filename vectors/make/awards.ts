// An award, from the facts that somebody verified to what a member of the panel decided; and who is in the panel.

import {
  b64,
  filled,
  hash,
  type Keys,
  keysOf,
  MADE,
  ORIGIN,
  padded,
  seal,
  signedFrame,
  write,
} from './known.ts';
import { canonical, note, vkey } from './log-of-months.ts';

const REF = b64(filled(52, 16));
const PROGRAMME = `${ORIGIN}/programme`;
const RULES = [
  ...['verified-by-another', 'new-to-desk', 'first-hand', 'not-for-a-name', 'not-for-an-arrest-or-count'],
  'object-not-controlled',
];

export async function makeAwards(): Promise<void> {
  const [lead, analyst, one, two] = (await Promise.all(
    [1, 3, 53, 54].map((byte) => keysOf(filled(byte))),
  )) as [Keys, Keys, Keys, Keys];
  const outside = {
    v: 1,
    origin: ORIGIN,
    desk: 'harbour',
    epoch: null,
    mailbox: null,
    n: 0,
    prev: null,
    seen: null,
  };
  const facts = {
    ...outside,
    kind: 'facts',
    ref: b64(filled(55, 16)),
    account: 'b.okoro',
    day: '2026-11-22',
    facts: [{ fact: 'A buoy with a battery lay under pier 4 ⚓', how: 'The harbour master lifted it.' }],
  };
  const carried = (message: object, keys: Keys, account: string) => {
    const frame = signedFrame(message, keys);
    return { account, json: frame.subarray(4, -64).toString(), signature: b64(frame.subarray(-64)) };
  };
  const recommendation = {
    ...outside,
    kind: 'recommendation',
    ref: REF,
    account: 'a.lind',
    day: '2026-11-23',
    award: { kind: 'money', amount: 200_000, currency: 'EUR', band: 'middle' },
    summary: [{ question: 'What happened', text: 'A device was found and left alone.' }],
    facts: carried(facts, analyst, 'b.okoro'),
    eligibility: RULES.map((rule) => ({ rule, text: '' })),
    why: 'Nobody else had seen it.',
  };
  const json = JSON.stringify(recommendation);
  const decision = {
    ...outside,
    kind: 'award-decision',
    ref: REF,
    recommendation: b64(hash(json)),
    account: 'pia',
    result: 'granted',
    reason: 'New, first-hand and checked.',
    day: '2026-11-24',
  };
  const sealed = (message: object, signer: Keys, to: Keys, bytes = 4096) =>
    seal(padded(signedFrame(message, signer), bytes), to.recipient);
  const own = { ...facts, account: 'a.lind' };
  const elsewhere = { ...facts, desk: 'airfield' };
  const other = { ref: b64(filled(56, 16)) };
  const members = [
    { account: 'pia', recipient: one.recipient, verify: one.verify },
    { account: 'pol', recipient: two.recipient, verify: two.verify },
  ];
  const list = (changed: object = {}) =>
    canonical({ v: 1, origin: ORIGIN, sequence: 2, day: '2026-11-21', members, ...changed });
  const noteOf = (text: string, { kind = 'panel', key = lead.signing } = {}) =>
    note(`${ORIGIN}/${kind}\n5\n2026-11-21\n2026-12-20\n${b64(hash(text))}\n`, PROGRAMME, key);
  write('award_bellbuoy', {
    source: `${MADE}, sealed with age-encryption 0.3.1`,
    origin: ORIGIN,
    ref: REF,
    recommender: { account: 'a.lind', seed: lead.seed, verify: lead.verify },
    verifier: { account: 'b.okoro', seed: analyst.seed, verify: analyst.verify },
    panel: [one, two].map(({ seed, verify }, i) => ({ account: i === 0 ? 'pia' : 'pol', seed, verify })),
    facts,
    recommendation,
    recommendationHash: b64(hash(json)),
    envelope: await sealed(recommendation, lead, one),
    recommendations: [
      {
        name: 'signed by another',
        error: 'unverified',
        envelope: await sealed(recommendation, analyst, one),
      },
      {
        name: 'of another award',
        error: 'unverified',
        envelope: await sealed({ ...recommendation, ...other }, lead, one),
      },
      {
        name: 'of another programme',
        error: 'unverified',
        envelope: await sealed({ ...recommendation, origin: 'pier.example' }, lead, one),
      },
      {
        name: 'on facts of its own author',
        error: 'unverified',
        envelope: await sealed({ ...recommendation, facts: carried(own, lead, 'a.lind') }, lead, one),
      },
      {
        name: 'on facts that somebody else has signed',
        error: 'unverified',
        envelope: await sealed({ ...recommendation, facts: carried(facts, lead, 'b.okoro') }, lead, one),
      },
      {
        name: 'on facts of another desk',
        error: 'unverified',
        envelope: await sealed(
          { ...recommendation, facts: carried(elsewhere, analyst, 'b.okoro') },
          lead,
          one,
        ),
      },
      {
        name: 'that leaves a condition out',
        error: 'malformed',
        envelope: await sealed(
          { ...recommendation, eligibility: recommendation.eligibility.slice(1) },
          lead,
          one,
        ),
      },
      {
        name: 'of parts of a minor unit',
        error: 'malformed',
        envelope: await sealed(
          { ...recommendation, award: { ...recommendation.award, amount: 0.5 } },
          lead,
          one,
        ),
      },
      {
        name: 'sealed to another member',
        error: 'unopenable',
        envelope: await sealed(recommendation, lead, two),
      },
    ],
    decision,
    decided: await sealed(decision, one, two),
    decisions: [
      { name: 'signed by another member', error: 'unverified', envelope: await sealed(decision, two, two) },
      {
        name: 'that names another member',
        error: 'unverified',
        envelope: await sealed({ ...decision, account: 'pol' }, one, two),
      },
      {
        name: 'on another recommendation',
        error: 'unverified',
        envelope: await sealed({ ...decision, recommendation: b64(filled(0)) }, one, two),
      },
      {
        name: 'without a reason',
        error: 'malformed',
        envelope: await sealed({ ...decision, reason: ' ' }, one, two),
      },
    ],
    vkey: vkey(PROGRAMME, lead.signing),
    list: list(),
    note: noteOf(list()),
    lists: [
      {
        name: 'signed by another key',
        error: 'unverified',
        list: list(),
        note: noteOf(list(), { key: analyst.signing }),
      },
      {
        name: 'with the note of another list',
        error: 'unverified',
        list: list({ sequence: 3 }),
        note: noteOf(list()),
      },
      {
        name: 'under a statement of another kind',
        error: 'unverified',
        list: list(),
        note: noteOf(list(), { kind: 'site' }),
      },
      ...[
        { name: 'of another programme', error: 'unverified', text: list({ origin: 'pier.example' }) },
        {
          name: 'in which two members have one key',
          error: 'malformed',
          text: list({ members: [members[0], { ...members[0], account: 'pol' }] }),
        },
      ].map(({ text, ...rest }) => ({ ...rest, list: text, note: noteOf(text) })),
    ],
  });
}
