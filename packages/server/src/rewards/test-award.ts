// Awards of a test's programme: a panel, facts that somebody verified, what is recommended on them, and the offer.

import {
  type Award,
  type AwardDecisionMessage,
  type Case,
  type CaseAwards,
  carryFacts,
  type DecideAward,
  decodeFrame,
  ELIGIBILITY,
  encodeB64,
  encodeFrame,
  type FactsMessage,
  type MakeOffer,
  type Message,
  newAwardRef,
  newOfferSecret,
  type Offer,
  openRecommendation,
  type PanelAnswer,
  type PanelAward,
  type PanelMember,
  type Recommend,
  type RecommendationMessage,
  type RosterAnswer,
  sealAwardDecision,
  sealFrame,
  sealRecommendation,
  verifyPanelList,
  verifyRoster,
} from '@bellbuoy/protocol';
import { bandOf } from '@bellbuoy/protocol/rewards';
import type { TestDesk, TestMember } from '../desk/test-desk.ts';
import { openTestCase, scrubRequest, type TestCase } from '../desk/test-scrub.ts';
import { rewardRules, today } from '../programme/index.ts';

/** Who gives awards in a test: a lead who recommends, an analyst who verifies, and a panel. */
export interface TestPanel {
  readonly desk: TestDesk;
  readonly lead: TestMember;
  readonly verifier: TestMember;
  readonly panel: readonly [TestMember, TestMember, TestMember, ...TestMember[]];
}

/** Something that a reporter can claim. */
export interface TestOffer {
  readonly found: TestCase;
  /** The award's. */
  readonly ref: string;
  /** As it stands in the sealed reply; `award` is the secret. */
  readonly offer: Offer;
  readonly hash: string;
  /** b64 H of the reply's envelope. */
  readonly message: string;
}

const NAMES = ['pia', 'pol', 'per', 'pam', 'pit'];

/** Opens a desk with everybody whom it takes to give an award. */
export async function seatPanel(desk: TestDesk, size = 3): Promise<TestPanel> {
  const lead = await desk.open();
  const verifier = await desk.addMember(lead, 'ana');
  const panel: TestMember[] = [];
  for (const name of NAMES.slice(0, size)) panel.push(await desk.addStaff(lead, name, ['panel']));
  await lead.browser.expect(201, 'POST /panel');
  const [one, two, three, ...others] = panel;
  if (one === undefined || two === undefined || three === undefined) throw new Error('three at least');
  return { desk, lead, verifier, panel: [one, two, three, ...others] };
}

/** The panel as a browser has verified it. */
export async function verifiedPanel({ programme }: TestDesk, { browser }: Pick<TestMember, 'browser'>) {
  const { list, note } = await browser.expect<PanelAnswer>(200, 'GET /panel');
  if (list === null || note === null) throw new Error('no list in force');
  return verifyPanelList({ list, note, vkey: programme.file.vkey, day: today(programme) });
}

/** A case that can be recommended: its claimant has scrubbed and vetted it. */
export async function thankableCase(desk: TestDesk, lead: TestMember): Promise<TestCase> {
  const found = await openTestCase(desk, lead, await desk.receive());
  const { browser } = lead;
  const summary = await scrubRequest(desk, lead, found, { choice: 'no-name' });
  await browser.expect(204, `POST /cases/${found.id}/scrub`, summary);
  const record = await desk.record(found.keyring);
  for (const step of [
    { step: 1, category: 'intrusion', filed: 'intrusion', record },
    { step: 2, isIndicated: true, record },
  ]) {
    await browser.expect(204, `POST /cases/${found.id}/vetting`, step);
  }
  return found;
}

/** Verifies facts. Returns the frame as it was signed. */
export async function verifyFacts(
  desk: TestDesk,
  { account, keyring, browser }: TestMember,
  found: TestCase,
): Promise<{ ref: string; frame: Uint8Array }> {
  const ref = newAwardRef();
  const facts: FactsMessage = {
    ...outside(desk),
    kind: 'facts',
    ...{ ref, account, day: today(desk.programme) },
    facts: [{ fact: 'A device lay under pier 4.', how: 'The harbour master lifted it.' }],
  };
  const frame = encodeFrame(facts, keyring);
  const record = encodeB64(await sealFrame(frame, found.keyring.recipient));
  await browser.expect(201, `POST /cases/${found.id}/facts`, { ref, record });
  return { ref, frame };
}

/** What a lead's browser sends to recommend an award. */
export async function recommendationOf(
  { desk, lead }: TestPanel,
  { id }: TestCase,
  facts: { ref: string; frame: Uint8Array },
  award: Award = bandedAward(desk),
): Promise<Recommend> {
  const { deciders } = await lead.browser.expect<CaseAwards>(200, `GET /cases/${id}/awards`);
  const list = await verifiedPanel(desk, lead);
  const ref = newAwardRef();
  const message: RecommendationMessage = {
    ...outside(desk),
    kind: 'recommendation',
    ...{ ref, account: lead.account, day: today(desk.programme), award },
    summary: [{ question: 'What happened', text: 'A device was found and left alone.' }],
    facts: carryFacts(decodeFrame(facts.frame)),
    eligibility: ELIGIBILITY.map((rule) => ({ rule, text: '' })),
    why: 'It was new to us.',
  };
  const members = list.members.filter(({ account }) => deciders.includes(account));
  const sealed = await sealRecommendation(message, lead.keyring, members);
  return { ref, facts: facts.ref, award, panel: list.sequence, ...sealed };
}

/** Recommends an award of a case on facts that the analyst verifies. Returns its ref. */
export async function recommend(of: TestPanel, found: TestCase, award?: Award): Promise<string> {
  const facts = await verifyFacts(of.desk, of.verifier, found);
  const sent = await recommendationOf(of, found, facts, award);
  await of.lead.browser.expect(201, `POST /cases/${found.id}/recommendation`, sent);
  return sent.ref;
}

/** What a member's browser sends to decide, having verified what it decides on. */
export async function decisionOf(
  desk: TestDesk,
  { account, keyring, browser }: TestMember,
  ref: string,
  result: AwardDecisionMessage['result'],
): Promise<DecideAward> {
  const shown = await browser.expect<PanelAward>(200, `GET /awards/${ref}`);
  const { origin } = desk;
  const { root, frames } = await browser.expect<RosterAnswer>(200, `GET /panel/rosters/${shown.desk}`);
  const roster = verifyRoster(frames, { origin, desk: shown.desk, root });
  const keyOf = (by: { account: string }) => roster.members.get(by.account)?.verify ?? null;
  const opened = await openRecommendation(shown.envelope ?? '', keyring.identity, { origin, ref, keyOf });
  const list = await verifiedPanel(desk, { browser });
  const decision: AwardDecisionMessage = {
    ...{ ...outside(desk), desk: shown.desk, kind: 'award-decision', ref, recommendation: opened.hash },
    ...{ account, result, reason: 'As the facts say.', day: today(desk.programme) },
  };
  const members: PanelMember[] = list.members.filter((member) => shown.readers.includes(member.account));
  const recommender = roster.members.get(opened.recommendation.account)?.recipient ?? '';
  return {
    ...{ result, panel: list.sequence },
    ...(await sealAwardDecision(decision, keyring, { members, recommender })),
  };
}

export async function decide(
  desk: TestDesk,
  member: TestMember,
  ref: string,
  result: AwardDecisionMessage['result'] = 'granted',
): Promise<void> {
  await member.browser.expect(
    201,
    `POST /awards/${ref}/decision`,
    await decisionOf(desk, member, ref, result),
  );
}

/** Lets as many grant an award as it takes. */
export async function grant({ desk, panel }: TestPanel, ref: string): Promise<void> {
  for (const member of panel) {
    const { mayDecide } = await member.browser.expect<PanelAward>(200, `GET /awards/${ref}`);
    if (mayDecide) await decide(desk, member, ref);
  }
}

/** What the claimant's browser sends to make an offer. */
export async function offerOf(
  desk: TestDesk,
  { browser }: TestMember,
  { id, report, keyring }: TestCase,
  ref: string,
): Promise<{ body: MakeOffer; offer: Offer }> {
  const { awards } = await browser.expect<CaseAwards>(200, `GET /cases/${id}/awards`);
  const row = awards.find((award) => award.ref === ref);
  if (row === undefined) throw new Error('no such award');
  const until = row.offerUntil ?? row.offer?.until ?? today(desk.programme);
  const { secret, hash } = newOfferSecret();
  const offer: Offer =
    row.award.kind === 'commendation'
      ? { award: secret, kind: 'commendation', level: row.award.level, until }
      : {
          ...{ award: secret, kind: 'money', until },
          amount: row.award.amount,
          currency: row.award.currency,
        };
  const stored = await browser.expect<Case>(200, `GET /cases/${id}`);
  const n = stored.conversation.filter(({ direction }) => direction === 'out').length;
  const place = { v: 1, origin: desk.origin, desk: desk.id, epoch: desk.epochs.size } as const;
  const said: Message = {
    ...place,
    ...{ mailbox: report.id, n, prev: stored.sentLast, seen: null, kind: 'reply', text: 'Thank you.', offer },
  };
  const frame = encodeFrame(said, desk.epochKeyring());
  const reply = {
    prev: stored.sentLast,
    envelope: encodeB64(await sealFrame(frame, report.receipt.keyring.recipient)),
    copy: encodeB64(await sealFrame(frame, keyring.recipient)),
  };
  return { body: { award: ref, hash, until, reply }, offer };
}

/** An award that was recommended, granted and offered. */
export async function grantedOffer(of: TestPanel, award?: Award): Promise<TestOffer> {
  const { desk, lead } = of;
  const found = await thankableCase(desk, lead);
  const ref = await recommend(of, found, award);
  await grant(of, ref);
  const { body, offer } = await offerOf(desk, lead, found, ref);
  await lead.browser.expect(201, `POST /cases/${found.id}/offer`, body);
  const { sentLast } = await lead.browser.expect<Case>(200, `GET /cases/${found.id}`);
  return { found, ref, offer, hash: body.hash, message: sentLast ?? '' };
}

/** An amount in the band that the programme's rules have for it. */
export function bandedAward({ programme }: TestDesk, amount = 200_000): Award {
  const rules = rewardRules(programme);
  const band = rules === null ? null : bandOf(rules, BigInt(amount));
  return { kind: 'money', amount, currency: rules?.currency ?? 'EUR', band: band?.id ?? 'none' };
}

function outside({ origin, id }: TestDesk) {
  return { v: 1, origin, desk: id, epoch: null, mailbox: null, n: 0, prev: null, seen: null } as const;
}
