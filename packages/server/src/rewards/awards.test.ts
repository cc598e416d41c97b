import {
  type Award,
  addDays,
  type CaseAwards,
  encodeB64,
  openAwardDecision,
  openRecommendation,
  type PanelAward,
  randomBytes,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { openTestCase, receiveMessage, type TestCase } from '../desk/test-scrub.ts';
import { TestLedger } from '../ledger/test-ledger.ts';
import { closeSilentAwards } from './index.ts';
import {
  bandedAward,
  decide,
  decisionOf,
  grant,
  grantedOffer,
  offerOf,
  recommend,
  recommendationOf,
  seatPanel,
  type TestPanel,
  thankableCase,
  verifiedPanel,
  verifyFacts,
} from './test-award.ts';

const COMMENDATION: Award = { kind: 'commendation', level: 1 };

describeOnBothEngines('awards', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let of: TestPanel;
  let lead: TestMember;
  let ana: TestMember;
  let pia: TestMember;
  let pol: TestMember;
  let per: TestMember;
  let ledger: TestLedger;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    of = await seatPanel(desk);
    ({ lead, verifier: ana } = of);
    [pia, pol, per] = of.panel;
    ledger = new TestLedger(programme);
  });

  afterEach(async () => {
    await ledger.verify();
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const awardsOf = async (found: TestCase, { browser } = lead) =>
    (await browser.expect<CaseAwards>(200, `GET /cases/${found.id}/awards`)).awards;
  const decidersOf = async (found: TestCase, { browser } = lead) =>
    (await browser.expect<CaseAwards>(200, `GET /cases/${found.id}/awards`)).deciders;
  const shown = ({ browser }: TestMember, ref: string) =>
    browser.expect<PanelAward>(200, `GET /awards/${ref}`);
  const reserved = async () => (await ledger.balances()).reserved ?? 0n;
  /** Gives a member of the desk a place in the panel too. */
  async function seat({ account }: TestMember): Promise<void> {
    const roles = account === 'lead' ? ['administrator', 'panel'] : ['panel'];
    await lead.browser.expect(204, 'POST /accounts/roles', { account, roles });
    await lead.browser.expect(201, 'POST /panel');
  }

  test('are recommended on facts that another has verified, granted by as many as it takes, and offered once', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    expect(await awardsOf(found)).toMatchObject([
      {
        ref,
        state: 'open',
        account: 'lead',
        verifier: 'ana',
        approvals: 2,
        closesOn: '2026-12-12',
        offer: null,
      },
    ]);
    await decide(desk, pia, ref);
    expect(await reserved()).toBe(0n);
    await decide(desk, pol, ref);
    expect(await reserved()).toBe(200_000n);
    const [granted] = await awardsOf(found);
    expect(granted).toMatchObject({ state: 'granted', closedOn: TEST_DAY, offerUntil: '2027-11-21' });
    const { body } = await offerOf(desk, lead, found, ref);
    await lead.browser.expect(201, `POST /cases/${found.id}/offer`, body);
    await lead.browser.expect(200, `POST /cases/${found.id}/offer`, body);
    expect(await awardsOf(found)).toMatchObject([
      { offerUntil: null, offer: { day: TEST_DAY, until: '2027-11-21' } },
    ]);
    const again = await offerOf(desk, lead, found, ref);
    await lead.browser.refused('moved-on', `POST /cases/${found.id}/offer`, again.body);
  });

  test('are a commendation that costs nothing, by fewer members', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found, COMMENDATION);
    await decide(desk, pia, ref);
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'granted', approvals: 1, award: COMMENDATION });
    expect(await ledger.balances()).toEqual({});
  });

  test('are decided by each alone: how others decided is told once it is closed, to those who decide and to whoever asked', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await decide(desk, pia, ref, 'refused');
    expect(await shown(pol, ref)).toMatchObject({ votes: [], decided: null, mayDecide: true });
    expect((await shown(pia, ref)).votes).toEqual([]);
    expect((await awardsOf(found))[0]?.votes).toEqual([]);
    await decide(desk, pol, ref, 'refused');
    const results = [
      ['pia', 'refused'],
      ['pol', 'refused'],
    ];
    for (const { votes } of [await shown(per, ref), ...(await awardsOf(found))]) {
      expect(votes.map(({ account, result }) => [account, result])).toEqual(results);
    }
    // A colleague at the desk learns how it ended, and not by whom.
    expect((await awardsOf(found, ana))[0]).toMatchObject({ state: 'refused', votes: [], own: null });
    const [award] = await awardsOf(found);
    const roster = await desk.roster(lead);
    const keyOf = ({ account }: { account: string }) => roster.members.get(account)?.verify ?? null;
    const place = { origin: desk.origin, ref, keyOf };
    const { hash } = await openRecommendation(award?.own ?? '', lead.keyring.identity, place);
    const [member] = (await verifiedPanel(desk, lead)).members.filter(({ account }) => account === 'pia');
    if (member === undefined) throw new Error('pia is in the panel');
    const vote = award?.votes[0]?.envelope ?? '';
    const expected = { origin: desk.origin, ref, recommendation: hash, member };
    expect(await openAwardDecision(vote, lead.keyring.identity, expected)).toMatchObject({
      result: 'refused',
    });
    await expect(openAwardDecision(vote, pol.keyring.identity, expected)).rejects.toMatchObject({
      code: 'unopenable',
    });
  });

  test('are refused as soon as as many as it takes cannot be reached, and nobody decides twice', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await decide(desk, pia, ref, 'refused');
    await pia.browser.refused('decided', `POST /awards/${ref}/recusal`);
    const again = await decisionOf(desk, pia, ref, 'granted');
    await pia.browser.refused('decided', `POST /awards/${ref}/decision`, again);
    await decide(desk, pol, ref, 'refused');
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'refused' });
    const late = await decisionOf(desk, per, ref, 'granted');
    await per.browser.refused('decided', `POST /awards/${ref}/decision`, late);
    expect(await reserved()).toBe(0n);
  });

  test('end by silence after 21 days, and can be recommended anew', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await decide(desk, pia, ref);
    const lease = await takeLease(programme.database, { name: 'retention', holder: 'a', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    programme.setDay('2026-12-12');
    await closeSilentAwards(programme, lease);
    await desk.signIn(lead);
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'open' });
    programme.setDay('2026-12-13');
    for (const member of [pol, lead]) await desk.signIn(member);
    const late = await decisionOf(desk, pol, ref, 'granted');
    await pol.browser.refused('decided', `POST /awards/${ref}/decision`, late);
    await closeSilentAwards(programme, lease);
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'ended', closedOn: '2026-12-13' });
    await desk.signIn(ana);
    await recommend(of, found);
  });

  test('are not granted over the budget: nothing is kept of that vote', async () => {
    for (const _each of [1, 2, 3])
      await grant(of, await recommend(of, await thankableCase(desk, lead), bandedAward(desk, 500_000)));
    expect(await ledger.balances()).toMatchObject({ reserved: 1_500_000n });
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await decide(desk, pia, ref);
    const last = await decisionOf(desk, pol, ref, 'granted');
    await pol.browser.refused('over-budget', `POST /awards/${ref}/decision`, last);
    expect(await shown(pol, ref)).toMatchObject({ state: 'open', decided: null, mayDecide: true });
    await decide(desk, pol, ref, 'refused');
    expect(await reserved()).toBe(1_500_000n);
  });

  test('are decided once when the last two members decide at the same time', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    const bodies = await Promise.all(of.panel.map((member) => decisionOf(desk, member, ref, 'granted')));
    const answers = await Promise.all(
      of.panel.map(({ browser }, i) => browser.call(`POST /awards/${ref}/decision`, bodies[i])),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409]);
    expect(await reserved()).toBe(200_000n);
  });

  test('rest on nobody’s own facts', async () => {
    const found = await thankableCase(desk, lead);
    const own = await verifyFacts(desk, lead, found);
    const route = `POST /cases/${found.id}/recommendation`;
    await lead.browser.refused('conflict-of-interest', route, await recommendationOf(of, found, own));
    const other = await thankableCase(desk, lead);
    const elsewhere = await verifyFacts(desk, ana, other);
    await lead.browser.refused('not-found', route, await recommendationOf(of, found, elsewhere));
  });

  test('are decided by nobody who recommended, verified, read or stepped back from the case', async () => {
    const bo = await desk.addMember(lead, 'bo');
    const cy = await desk.addMember(lead, 'cy');
    const di = await desk.addMember(lead, 'di');
    const found = await thankableCase(desk, lead);
    for (const member of [lead, ana, bo, cy, di]) await seat(member);
    expect(await decidersOf(found)).toEqual(['ana', 'bo', 'cy', 'di', 'per', 'pia', 'pol']);
    await bo.browser.expect(200, `GET /cases/${found.id}`);
    const record = await desk.record();
    await cy.browser.expect(204, `POST /cases/${found.id}/recusals`, { account: 'cy', note: record });
    const facts = await verifyFacts(desk, ana, found);
    expect(await decidersOf(found)).toEqual(['di', 'per', 'pia', 'pol']);
    // Whoever recommends has claimed, opened and read it anyway; a colleague who only recommends is barred too.
    const sent = await recommendationOf(of, found, facts);
    const extra = { ...sent.envelopes, bo: sent.own };
    const route = `POST /cases/${found.id}/recommendation`;
    await lead.browser.refused('stale-panel', route, { ...sent, envelopes: extra });
    await lead.browser.expect(201, route, sent);
    for (const { browser } of [lead, ana, bo, cy])
      await browser.refused('not-found', `GET /awards/${sent.ref}`);
    // Whoever has a part in the case only later decides no more.
    const decision = await decisionOf(desk, di, sent.ref, 'granted');
    await di.browser.expect(200, `GET /cases/${found.id}`);
    expect(await shown(di, sent.ref)).toMatchObject({ mayDecide: false });
    await di.browser.refused('conflict-of-interest', `POST /awards/${sent.ref}/decision`, decision);
  });

  test('are decided by nobody who recommends without having read the case on the record', async () => {
    await seat(ana);
    const found = await thankableCase(desk, lead);
    const facts = await verifyFacts(desk, lead, found);
    const { store } = programme.database;
    const deciders = await decidersOf(found, ana);
    expect(deciders).not.toContain('ana');
    const sent = await recommendationOf({ ...of, lead: ana }, found, facts);
    await ana.browser.expect(201, `POST /cases/${found.id}/recommendation`, sent);
    expect(
      await store.selectFrom('award_readers').select('account').where('account', '=', 'ana').execute(),
    ).toEqual([]);
  });

  test('are no business of whoever steps back: what they were given is destroyed', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await pia.browser.expect(204, `POST /awards/${ref}/recusal`);
    await pia.browser.expect(204, `POST /awards/${ref}/recusal`);
    expect(await shown(pia, ref)).toMatchObject({ recused: true, mayDecide: false, envelope: null });
    const body = await decisionOf(desk, pol, ref, 'refused');
    expect(Object.keys(body.envelopes)).toEqual(['per', 'pol']);
    await pia.browser.refused('recused', `POST /awards/${ref}/decision`, body);
    await pol.browser.expect(201, `POST /awards/${ref}/decision`, body);
    // One of two who are left has refused: two cannot be reached.
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'refused' });
    expect((await shown(pia, ref)).votes).toEqual([]);
  });

  test('are sealed to exactly who may decide, by the list in force', async () => {
    const found = await thankableCase(desk, lead);
    const facts = await verifyFacts(desk, ana, found);
    const sent = await recommendationOf(of, found, facts);
    const route = `POST /cases/${found.id}/recommendation`;
    const { pia: _left, ...fewer } = sent.envelopes;
    await lead.browser.refused('stale-panel', route, { ...sent, envelopes: fewer });
    await lead.browser.refused('stale-panel', route, { ...sent, envelopes: { ...fewer, ana: sent.own } });
    await lead.browser.refused('stale-panel', route, { ...sent, panel: sent.panel + 1 });
    await lead.browser.refused('not-sealed', route, { ...sent, own: encodeB64(randomBytes(5755)) });
    await lead.browser.expect(201, route, sent);
    await lead.browser.expect(200, route, sent);
    const body = await decisionOf(desk, pia, sent.ref, 'granted');
    const { pol: _gone, ...others } = body.envelopes;
    const decision = `POST /awards/${sent.ref}/decision`;
    await pia.browser.refused('stale-panel', decision, { ...body, envelopes: others });
    await pia.browser.refused('stale-panel', decision, { ...body, panel: body.panel + 1 });
    // Who has the role no more decides nothing, though the list still names them.
    await lead.browser.expect(204, 'POST /accounts/roles', { account: 'pol', roles: ['editor'] });
    await desk.signIn(pol);
    await pol.browser.refused('forbidden', decision, body);
    await pia.browser.refused('stale-panel', decision, body);
    await pia.browser.expect(201, decision, { ...body, envelopes: others });
  });

  test('are not put before a panel of which too few may decide', async () => {
    const found = await thankableCase(desk, lead);
    for (const account of ['pia', 'pol']) {
      await lead.browser.expect(204, 'POST /accounts/roles', { account, roles: ['editor'] });
    }
    await lead.browser.expect(201, 'POST /panel');
    const facts = await verifyFacts(desk, ana, found);
    const route = `POST /cases/${found.id}/recommendation`;
    await lead.browser.refused('small-panel', route, await recommendationOf(of, found, facts));
  });

  test('lie within the published bands', async () => {
    const found = await thankableCase(desk, lead);
    const facts = await verifyFacts(desk, ana, found);
    const good = bandedAward(desk) as Award & { kind: 'money' };
    for (const award of [
      { ...good, amount: 500_001 },
      { ...good, amount: 505_000, band: 'large' },
      { ...good, amount: 200_001 },
      { ...good, band: 'large' },
      { ...good, band: 'small' },
      { ...good, currency: 'USD' },
    ]) {
      const sent = await recommendationOf(of, found, facts, award);
      await lead.browser.refused('outside-bands', `POST /cases/${found.id}/recommendation`, sent);
    }
  });

  test('is not recommended before the day from which the rules hold', async () => {
    const found = await thankableCase(desk, lead);
    const sent = await recommendationOf(of, found, await verifyFacts(desk, ana, found));
    programme.setDay('2026-08-31');
    await desk.signIn(lead);
    await lead.browser.refused('rules-not-yet', `POST /cases/${found.id}/recommendation`, sent);
    programme.setDay(TEST_DAY);
    await desk.signIn(lead);
    await lead.browser.expect(201, `POST /cases/${found.id}/recommendation`, sent);
  });

  test('come one after another, and one of each kind', async () => {
    const found = await thankableCase(desk, lead);
    const route = `POST /cases/${found.id}/recommendation`;
    const facts = await verifyFacts(desk, ana, found);
    const money = await recommend(of, found);
    const second = await recommendationOf(of, found, facts, COMMENDATION);
    await lead.browser.refused('award-open', route, second);
    await grant(of, money);
    await lead.browser.refused('award-open', route, second);
    const { body } = await offerOf(desk, lead, found, money);
    await lead.browser.expect(201, `POST /cases/${found.id}/offer`, body);
    await lead.browser.refused('award-open', route, await recommendationOf(of, found, facts));
    await lead.browser.expect(201, route, second);
  });

  test('are for what is scrubbed, and found to be so', async () => {
    const found = await openTestCase(desk, lead, await desk.receive());
    const facts = await verifyFacts(desk, lead, found);
    const route = `POST /cases/${found.id}/recommendation`;
    await ana.browser.refused('not-claimed', `GET /cases/${found.id}/awards`);
    const asking = { ...of, verifier: lead };
    await lead.browser.refused('not-scrubbed', route, await recommendationOf(asking, found, facts));
    await desk.scrub(lead, found.id);
    await lead.browser.refused('not-vetted', route, await recommendationOf(asking, found, facts));
    await desk.vet(lead, found.id);
    await lead.browser.refused('not-vetted', route, await recommendationOf(asking, found, facts));
    await desk.vet(lead, found.id, { isIndicated: true });
    await receiveMessage(desk, lead, found, 'It was J. Moreau');
    await lead.browser.refused('not-scrubbed', route, await recommendationOf(asking, found, facts));
  });

  test('are not for what was not what it seemed', async () => {
    for (const disposition of ['unfounded', 'out-of-scope', 'duplicate'] as const) {
      const other = await thankableCase(desk, lead);
      const found = await openTestCase(desk, lead, await desk.receive());
      await desk.scrub(lead, found.id);
      const facts = await verifyFacts(desk, ana, found);
      await desk.finish(lead, found.id, disposition, disposition === 'duplicate' ? { other: other.id } : {});
      const route = `POST /cases/${found.id}/recommendation`;
      await lead.browser.refused('not-eligible', route, await recommendationOf(of, found, facts));
    }
  });

  test('end where the case turns out to be a duplicate, and the money goes back', async () => {
    const other = await thankableCase(desk, lead);
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    await grant(of, ref);
    const { body } = await offerOf(desk, lead, found, ref);
    expect(await reserved()).toBe(200_000n);
    const record = await desk.record();
    const duplicate = { disposition: 'duplicate', record, earlier: { case: other.id, reason: record } };
    await lead.browser.expect(200, `POST /cases/${found.id}/finish`, duplicate);
    expect((await awardsOf(found))[0]).toMatchObject({ state: 'ended', offerUntil: null });
    expect(await reserved()).toBe(0n);
    await lead.browser.refused('not-eligible', `POST /cases/${found.id}/offer`, body);
  });

  test('are offered by whoever has the case, also once it is finished, with the day that the rules give', async () => {
    const found = await thankableCase(desk, lead);
    const ref = await recommend(of, found);
    const early = await offerOf(desk, lead, found, ref);
    const route = `POST /cases/${found.id}/offer`;
    await lead.browser.refused('moved-on', route, early.body);
    await grant(of, ref);
    const record = await desk.record();
    await lead.browser.expect(200, `POST /cases/${found.id}/finish`, {
      disposition: 'no-further-action',
      record,
    });
    const { body } = await offerOf(desk, lead, found, ref);
    await ana.browser.refused('not-claimed', route, body);
    await lead.browser.refused('moved-on', route, { ...body, until: addDays(body.until, 1) });
    await lead.browser.refused('not-found', route, { ...body, award: encodeB64(randomBytes(16)) });
    await lead.browser.expect(201, route, body);
  });

  test('say nothing of the case to the panel, and nothing at all to anybody else', async () => {
    const { found, ref } = await grantedOffer(of);
    const seen = JSON.stringify([await shown(pia, ref), await pia.browser.expect(200, 'GET /awards')]);
    for (const secret of [found.id, found.report.id]) expect(seen).not.toContain(secret);
    const paymaster = await desk.addStaff(lead, 'pay', ['paymaster']);
    const late = await desk.addStaff(lead, 'late', ['panel']);
    await lead.browser.expect(201, 'POST /panel');
    for (const route of ['GET /awards', `GET /awards/${ref}`, 'GET /panel']) {
      await paymaster.browser.refused('forbidden', route);
    }
    expect(await late.browser.expect(200, 'GET /awards')).toEqual([]);
    await late.browser.refused('not-found', `GET /awards/${ref}`);
    await late.browser.refused('not-found', `POST /awards/${ref}/recusal`);
  });

  test('are not there where a programme has no rules for them', async () => {
    const found = await thankableCase(desk, lead);
    const facts = await verifyFacts(desk, ana, found);
    const sent = await recommendationOf(of, found, facts);
    Object.assign(programme, { rewards: null });
    await lead.browser.refused('not-found', 'GET /panel');
    await lead.browser.refused('not-found', 'POST /panel');
    await lead.browser.refused('not-found', `GET /cases/${found.id}/awards`);
    await lead.browser.refused('not-found', `POST /cases/${found.id}/recommendation`, sent);
    await pia.browser.refused('not-found', 'GET /awards');
    await pia.browser.refused('not-found', 'GET /panel/rosters/harbour');
  });
});
