// An opening from the ask to the name, and everything that must not open it.

import {
  type AccessLog,
  type ActList,
  type AskedAct,
  addDays,
  type CaseSeals,
  type GuardiansAct,
  noticeRef,
  type Overdue,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../../test/support/programme.ts';
import { takeLease } from '../../db/index.ts';
import { ACT_RULES } from '../../desk/index.ts';
import { TestDesk, type TestMember } from '../../desk/test-desk.ts';
import { appointTestGuardians, type TestGuardian, type TestGuardians } from '../../desk/test-guardians.ts';
import {
  askForOpening,
  decide,
  decisionRequest,
  openGranted,
  openingRequest,
  readAsk,
  readDecisions,
  sealsOf,
  testQuorum,
} from '../../desk/test-openings.ts';
import { orderRequest } from '../../desk/test-orders.ts';
import { openTestCase, scrubRequest, type TestCase } from '../../desk/test-scrub.ts';
import { closeSilentActs } from '../index.ts';

const NAME = 'The man who signed as J. Moreau';

describeOnBothEngines('an opening', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let guardians: TestGuardians;
  let one: TestGuardian;
  let two: TestGuardian;
  let three: TestGuardian;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    guardians = await appointTestGuardians(desk, lead);
    const [first, second, third = first] = guardians.guardians;
    [one, two, three] = [first, second, third];
    const report = await desk.receive({ name: NAME, guardians: testQuorum(guardians) });
    found = await openTestCase(desk, lead, report);
    await lead.browser.expect(
      204,
      `POST /cases/${found.id}/scrub`,
      await scrubRequest(desk, lead, found, { choice: 'no-name' }),
    );
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const root = () => Buffer.from(lead.keyring.verify).toString('base64url');
  const ask = () => askForOpening(desk, lead, { found, guardians });
  const about = (ref: string) => ({ ref, root: root(), guardians });
  const stateOf = async (ref: string) =>
    (await lead.browser.expect<AskedAct>(200, `GET /openings/${ref}`)).state;
  const published = async () =>
    (await programme.database.store.selectFrom('log_outbox').select('line').orderBy('id').execute())
      .map(({ line }) => JSON.parse(line) as { type: string; ref?: string })
      .filter(({ type }) => /^opening|^extension/.test(type));

  test('shows the name to the lead who asked once enough guardians granted it, on the record', async () => {
    const asked = await ask();
    await decide(desk, one, about(asked.ref), 'refused');
    await decide(desk, two, about(asked.ref), 'granted');
    expect(await stateOf(asked.ref)).toBe('open');
    await lead.browser.refused('forbidden', `POST /openings/${asked.ref}/read`);
    await decide(desk, three, about(asked.ref), 'granted');
    expect(await stateOf(asked.ref)).toBe('granted');
    expect(await openGranted(desk, lead, asked, found)).toBe(NAME);
    expect(await published()).toEqual([
      { type: 'opening-asked', day: TEST_DAY, ref: asked.ref },
      { type: 'opening-granted', day: TEST_DAY, ref: asked.ref },
    ]);
    const { entries } = await one.browser.expect<AccessLog>(200, 'GET /access-log');
    const read = { account: 'lead', desk: desk.id, act: 'opened-name', case: found.id };
    expect(entries).toContainEqual(expect.objectContaining(read));
    const reasons = ['Slot 1: refused', 'Slot 2: granted', 'Slot 3: granted'];
    expect(await readDecisions(desk, lead, asked, guardians)).toEqual(reasons);
  });

  test('keeps each guardian’s decision from all others until it is closed', async () => {
    const { ref } = await ask();
    await decide(desk, one, about(ref), 'granted');
    for (const { browser } of [two, three, lead]) {
      const routes = browser === lead.browser ? ['/openings', `/openings/${ref}`] : ['/acts', `/acts/${ref}`];
      for (const route of routes) {
        const text = JSON.stringify(await browser.expect(200, `GET ${route}`));
        expect(text).not.toMatch(/"(result|decided)":"/);
      }
      await browser.refused(
        'forbidden',
        browser === lead.browser ? `GET /acts/${ref}` : `GET /openings/${ref}`,
      );
    }
    // Nor do the seal’s states tell how many have decided.
    const seals = await lead.browser.expect<CaseSeals>(200, `GET /cases/${found.id}/seals`);
    expect(seals[0]?.acts.map(({ state }) => state)).toEqual(['open']);
    const own = await one.browser.expect<ActList>(200, 'GET /acts');
    expect(own.map(({ decided }) => decided)).toEqual(['granted']);
    await decide(desk, two, about(ref), 'granted');
    const closed = await three.browser.expect<GuardiansAct>(200, `GET /acts/${ref}`);
    expect(closed.votes.map(({ slot, result }) => [slot, result])).toEqual([
      [1, 'granted'],
      [2, 'granted'],
    ]);
    expect(closed.seals).toEqual([]);
  });

  test('is refused as soon as too few can grant it, and what was given for it is destroyed', async () => {
    const { ref } = await ask();
    await decide(desk, one, about(ref), 'granted');
    await decide(desk, two, about(ref), 'refused');
    expect(await stateOf(ref)).toBe('open');
    await decide(desk, three, about(ref), 'refused');
    expect(await stateOf(ref)).toBe('refused');
    expect(await programme.database.store.selectFrom('act_shares').selectAll().execute()).toEqual([]);
    await lead.browser.refused('forbidden', `POST /openings/${ref}/read`);
    expect((await published()).map(({ type }) => type)).toEqual(['opening-asked', 'opening-refused']);
    // What was refused can be asked again, and guardians see that it was.
    const again = await ask();
    const { earlier } = await one.browser.expect<GuardiansAct>(200, `GET /acts/${again.ref}`);
    expect(earlier).toEqual([{ ref, day: TEST_DAY, state: 'refused' }]);
  });

  test('counts nobody twice, and nobody but those who hold a slot', async () => {
    const { ref } = await ask();
    const route = `POST /acts/${ref}/decision`;
    const body = await decisionRequest(desk, one, about(ref), { result: 'granted' });
    await one.browser.expect(201, route, body);
    await one.browser.refused('decided', route, body);
    await one.browser.refused(
      'decided',
      route,
      await decisionRequest(desk, one, about(ref), { result: 'refused' }),
    );
    const stranger = await desk.addStaff(lead, 'stranger', ['guardian']);
    await stranger.browser.refused('forbidden', route, body);
    await lead.browser.refused('forbidden', route, body);
    expect(await stateOf(ref)).toBe('open');
  });

  test('takes exactly one share to grant, none to refuse, and envelopes to all who were asked', async () => {
    const { ref } = await ask();
    const route = `POST /acts/${ref}/decision`;
    const body = await decisionRequest(desk, one, about(ref), { result: 'granted' });
    const [share] = body.shares;
    if (share === undefined) throw new Error('no share');
    const { 1: first = '', ...others } = body.envelopes;
    const attempts: [object, string][] = [
      [{ ...body, shares: [] }, 'malformed'],
      [{ ...body, shares: [share, share] }, 'malformed'],
      [{ ...body, shares: [{ ...share, seal: found.report.id }] }, 'malformed'],
      [{ ...body, result: 'refused' }, 'malformed'],
      [{ ...body, envelopes: others }, 'malformed'],
      [{ ...body, envelopes: { ...body.envelopes, 4: first } }, 'malformed'],
      [{ ...body, asker: share.share }, 'not-sealed'],
      [{ ...body, shares: [{ ...share, share: Buffer.alloc(2683).toString('base64url') }] }, 'not-sealed'],
    ];
    for (const [attempt, code] of attempts) await one.browser.refused(code, route, attempt);
    await one.browser.expect(201, route, body);
  });

  test('is asked by a lead of the case alone, once at a time, of those who are guardians', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const other = await desk.addMember(lead, 'bo', 'lead');
    const { body } = await openingRequest(desk, lead, { found, guardians });
    await ana.browser.refused('forbidden', 'POST /openings', body);
    await one.browser.refused('forbidden', 'POST /openings', body);
    await lead.browser.refused('not-found', 'POST /openings', { ...body, seal: found.report.id });
    await lead.browser.refused('not-found', 'POST /openings', { ...body, of: 'original' });
    await lead.browser.refused('stale-guardians', 'POST /openings', { ...body, block: 2 });
    await lead.browser.expect(201, 'POST /openings', body);
    await lead.browser.expect(200, 'POST /openings', body);
    const again = await openingRequest(desk, lead, { found, guardians });
    await lead.browser.refused('asked', 'POST /openings', again.body);
    // Another lead knows that it was asked, and reads nothing of it.
    expect((await sealsOf(other, found))[0]?.acts.map(({ ref }) => ref)).toEqual([body.ref]);
    await other.browser.refused('not-found', `GET /openings/${body.ref}`);
    await other.browser.refused('not-found', `POST /openings/${body.ref}/read`);
    await decide(desk, one, about(body.ref), 'granted');
    await decide(desk, two, about(body.ref), 'granted');
    await other.browser.refused('not-found', `POST /openings/${body.ref}/read`);
    expect((await published()).filter(({ type }) => type === 'opening-asked')).toHaveLength(1);
  });

  test('is not asked before the case is scrubbed, nor once it is finished', async () => {
    const report = await desk.receive({ name: NAME, guardians: testQuorum(guardians) });
    const fresh = await openTestCase(desk, lead, report);
    const { body } = await openingRequest(desk, lead, { found: fresh, guardians });
    await lead.browser.refused('not-scrubbed', 'POST /openings', body);
    await desk.finish(lead, found.id, 'unfounded', { category: 'phishing', filed: 'phishing' });
    const late = await openingRequest(desk, lead, { found, guardians });
    await lead.browser.refused('finished', 'POST /openings', late.body);
  });

  test('is closed by silence: after fourteen days nobody decides it any more', async () => {
    const { ref } = await ask();
    await decide(desk, one, about(ref), 'granted');
    const body = await decisionRequest(desk, two, about(ref), { result: 'granted' });
    const lastDay = addDays(TEST_DAY, 14);
    const close = async (day: string) => {
      programme.setDay(day);
      const lease = await takeLease(programme.database, {
        name: 'retention',
        holder: day,
        now: programme.now(),
      });
      if (lease === null) throw new Error('the lease is taken');
      await closeSilentActs(programme, ACT_RULES, lease);
      for (const member of [lead, two]) await desk.signIn(member);
    };
    await close(lastDay);
    expect(await stateOf(ref)).toBe('open');
    programme.setDay(addDays(lastDay, 1));
    await desk.signIn(two);
    await two.browser.refused('decided', `POST /acts/${ref}/decision`, body);
    await close(addDays(lastDay, 1));
    expect(await stateOf(ref)).toBe('ended');
    expect(await programme.database.store.selectFrom('act_shares').selectAll().execute()).toEqual([]);
    expect((await published()).map(({ type }) => type)).toEqual(['opening-asked', 'opening-refused']);
  });

  test('is not kept from being granted by an act that takes the place of its notice', async () => {
    const { ref } = await ask();
    const squat = { ...(await orderRequest(desk, three, guardians, { order: 'correction', id: found.id })) };
    await three.browser.refused('moved-on', 'POST /acts', { ...squat, ref: noticeRef(ref) });
    for (const guardian of [one, two]) await decide(desk, guardian, about(ref), 'granted');
    const asked = await lead.browser.expect<AskedAct>(200, `GET /openings/${ref}`);
    expect([asked.state, asked.notice?.ref]).toEqual(['granted', noticeRef(ref)]);
  });

  test('makes due whether the person named is told, decided like everything else', async () => {
    const { ref } = await ask();
    for (const guardian of [one, two]) await decide(desk, guardian, about(ref), 'granted');
    const notice = noticeRef(ref);
    const acts = await three.browser.expect<ActList>(200, 'GET /acts');
    expect(acts.find((act) => act.ref === notice)).toMatchObject({
      ...{ act: 'notice', state: 'open', opening: ref, closesOn: addDays(TEST_DAY, 90) },
    });
    // Its ask is the opening’s, verified as that was.
    expect((await readAsk(desk, three, notice, root())).opened.ask).toMatchObject({ act: 'opening', ref });
    const overdueOn = async (day: string) => {
      programme.setDay(day);
      for (const member of [lead, one, two, three]) await desk.signIn(member);
      const overdue = await three.browser.expect<Overdue>(200, 'GET /overdue');
      return overdue.filter(({ kind }) => kind === 'notice');
    };
    expect(await overdueOn(addDays(TEST_DAY, 90))).toEqual([]);
    expect(await overdueOn(addDays(TEST_DAY, 92))).toMatchObject([{ ref: notice, desk: desk.id }]);
    // Decided late rather than never.
    await decide(desk, one, about(notice), 'refused');
    await decide(desk, three, about(notice), 'granted');
    await decide(desk, two, about(notice), 'granted');
    const asked = await lead.browser.expect<AskedAct>(200, `GET /openings/${ref}`);
    expect(asked.notice).toMatchObject({ state: 'granted' });
    expect(asked.notice?.votes.map(({ result }) => result)).toEqual(['refused', 'granted', 'granted']);
    // Nothing of it is in the public log, which would tell when somebody was told.
    expect(await published()).toHaveLength(2);
  });
});
