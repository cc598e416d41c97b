import { type Case, type FinishFigures, type Measures } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { measureAdvisory } from './measure-advisory.ts';

describeOnBothEngines('the measures of a desk', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const measures = () => lead.browser.expect<Measures>(200, 'GET /measures');
  const counters = async () => {
    const rows = await programme.database.store.selectFrom('measures').selectAll().execute();
    return Object.fromEntries(rows.map(({ measure, part, count }) => [`${measure} ${part}`, count]));
  };

  async function openAndAnswer(): Promise<string> {
    const report = await desk.receive();
    const { id } = await desk.openCase(lead, report);
    const { sentLast } = await lead.browser.expect<Case>(200, `GET /cases/${id}`);
    const { recipient } = report.receipt.keyring;
    const copy = await desk.fromDesk(report, recipient, { text: 'Thank you' }, 1, sentLast);
    await lead.browser.expect(201, `POST /cases/${id}/replies`, { prev: sentLast, envelope: copy, copy });
    return id;
  }

  async function finishAsOutOfScope(id: string, figures?: FinishFigures): Promise<void> {
    const record = await desk.record();
    const finish = { disposition: 'out-of-scope', filed: 'phishing', record };
    const body = figures === undefined ? finish : { ...finish, figures };
    await lead.browser.expect(200, `POST /cases/${id}/finish`, body);
  }

  test('count answers, deadlines, outcomes and reopenings', async () => {
    programme.setDay('2026-11-23');
    await desk.signIn(lead);
    const id = await openAndAnswer();
    await finishAsOutOfScope(id);
    await lead.browser.expect(200, `POST /cases/${id}/reopen`);
    expect(await counters()).toEqual({
      'answer-days 0': 1,
      'answer-deadline kept': 1,
      'outcome-deadline kept': 1,
      'outcome out-of-scope': 1,
      'scope out': 1,
      'scope:phishing out': 1,
      'reopened all': 1,
    });
  });

  test('count by category in the month in which a report came, and show no desk that', async () => {
    const id = await openAndAnswer();
    programme.setDay('2026-12-02');
    await desk.signIn(lead);
    await finishAsOutOfScope(id);
    const rows = await programme.database.store
      .selectFrom('measures')
      .select(['month', 'measure', 'part', 'count'])
      .where('measure', 'like', 'scope%')
      .orderBy('measure')
      .execute();
    expect(rows).toEqual([
      { month: '2026-12', measure: 'scope', part: 'out', count: 1 },
      { month: '2026-11', measure: 'scope:phishing', part: 'out', count: 1 },
    ]);
    expect((await measures()).figures.map(({ measure }) => measure)).not.toContain('scope:phishing');
  });

  test('tell what came after an advisory as shares and days, and nothing of a few', async () => {
    const advisory = { category: 'phishing', from: '2026-11-20', until: '2026-11-21' } as const;
    const measured = (until: string = advisory.until) =>
      measureAdvisory(programme.database.store, { ...advisory, until });
    await programme.database.store
      .insertInto('measures')
      .values([
        { desk: 'harbour', month: '2026-08', measure: 'scope:phishing', part: 'out', count: 3 },
        { desk: 'harbour', month: '2026-10', measure: 'scope:phishing', part: 'in', count: 1 },
        // Before the three months, and of something else.
        { desk: 'harbour', month: '2026-07', measure: 'scope:phishing', part: 'in', count: 90 },
        { desk: 'harbour', month: '2026-10', measure: 'scope:exposure', part: 'in', count: 90 },
      ])
      .execute();
    expect(await measured()).toEqual({ daysToFirst: null, before: null, after: null });
    await programme.database.store
      .insertInto('measures')
      .values({ desk: 'harbour', month: '2026-09', measure: 'scope:phishing', part: 'in', count: 1 })
      .execute();
    for (let i = 0; i < 5; i++) {
      expect(await measured()).toEqual({ daysToFirst: null, before: 40, after: null });
      await desk.vet(lead, await openAndAnswer(), { category: 'phishing', filed: 'phishing' });
    }
    expect(await measured()).toEqual({ daysToFirst: 1, before: 40, after: null });
    // What came when it held no longer says nothing of it.
    expect((await measured('2026-11-20')).daysToFirst).toBeNull();
  });

  test('count late what is late', async () => {
    const report = await desk.receive();
    programme.setDay('2026-12-02');
    await desk.signIn(lead);
    const { id } = await desk.openCase(lead, report);
    const { sentLast } = await lead.browser.expect<Case>(200, `GET /cases/${id}`);
    const copy = await desk.fromDesk(
      report,
      report.receipt.keyring.recipient,
      { text: 'Sorry' },
      1,
      sentLast,
    );
    await lead.browser.expect(201, `POST /cases/${id}/replies`, { prev: sentLast, envelope: copy, copy });
    expect(await counters()).toEqual({ 'answer-days 6+': 1, 'answer-deadline late': 1 });
  });

  test('keep what was said at the end as a number, and nothing of it with the case', async () => {
    await finishAsOutOfScope(await openAndAnswer(), { wasUseful: false, contacted: 2 });
    await finishAsOutOfScope(await openAndAnswer(), { wasUseful: true, contacted: null });
    expect(await counters()).toMatchObject({
      'useful no': 1,
      'useful yes': 1,
      'contacted asked': 1,
      'contacted unconcerned': 2,
    });
  });

  test('break few of anything down for nobody', async () => {
    for (let i = 0; i < 4; i++) await finishAsOutOfScope(await openAndAnswer());
    const scope = async () => (await measures()).figures.find(({ measure }) => measure === 'scope');
    expect(await scope()).toEqual({ month: '2026-11', measure: 'scope', total: 4, parts: null });
    await finishAsOutOfScope(await openAndAnswer());
    expect(await scope()).toMatchObject({ total: 5, parts: { out: 5 } });
  });

  test('say how long the oldest report has waited', async () => {
    expect(await measures()).toEqual({ oldestUnread: null, figures: [] });
    await desk.receive();
    programme.setDay('2026-11-25');
    await desk.signIn(lead);
    await desk.receive();
    expect((await measures()).oldestUnread).toBe(3);
  });

  test('are keyed by no account and no case, and name nobody', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const { id } = await desk.openCase(ana, await desk.receive());
    const finish = { disposition: 'out-of-scope', filed: 'phishing', record: await desk.record() };
    await ana.browser.expect(200, `POST /cases/${id}/finish`, finish);
    const rows = await programme.database.store.selectFrom('measures').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['count', 'desk', 'measure', 'month', 'part']);
      expect(row.month).toMatch(/^\d{4}-\d{2}$/);
    }
    expect(JSON.stringify([rows, await measures()])).not.toMatch(new RegExp(`ana|lead|${id}`, 'i'));
  });
});
