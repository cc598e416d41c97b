import {
  type DemandList,
  parseAs,
  parseJson,
  publishedDemandsSchema,
  signNote,
  verifyStatement,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { originApp } from '../http/index.ts';
import { pendingStatements, publishStatement } from '../programme/index.ts';
import { closeDemand, publicDemandsRoutes, recordDemand, stateDemands } from './index.ts';

const ORDER = { type: 'legal-demand', kind: 'court-order', about: ['who-reported', 'sealed-name'] } as const;
const BREAK_IN = { type: 'incident', kind: 'break-in', about: ['site', 'keys'] } as const;

describeOnBothEngines('legal demands and incidents', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let administrator: TestMember;
  let guardian: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    administrator = await desk.addStaff(lead, 'ada', ['administrator']);
    guardian = await desk.addStaff(lead, 'gia', ['guardian']);
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  const record = async (demand: object) => {
    const { ref } = await administrator.browser.expect<{ ref: string }>(201, 'POST /demands', demand);
    return ref;
  };
  const list = () => guardian.browser.expect<DemandList>(200, 'GET /demands');
  const logLines = async () =>
    (await programme.database.store.selectFrom('log_outbox').select('line').execute())
      .map(({ line }) => line)
      .filter((line) => /legal-demand|incident/.test(line));

  const ask = (ending: string) =>
    originApp('http://localhost', programme.diagnostics)
      .route('/', publicDemandsRoutes(programme))
      .request(`/.well-known/bellbuoy-demands${ending}`);

  async function published(vkey = programme.file.vkey, day = TEST_DAY) {
    const bytes = new Uint8Array(await (await ask('')).arrayBuffer());
    const note = await (await ask('.note')).text();
    const statement = verifyStatement({ kind: 'demands', bytes, note, vkey, day, minSequence: 1 });
    return { ...parseAs(publishedDemandsSchema, parseJson(bytes)), statement };
  }

  test('are in the log, open, from the moment in which an administrator records them', async () => {
    const [order, breakIn] = [await record(ORDER), await record(BREAK_IN)];
    expect((await logLines()).toSorted()).toEqual(
      [
        `{"day":"${TEST_DAY}","kind":"court-order","ref":"${order}","type":"legal-demand"}`,
        `{"day":"${TEST_DAY}","kind":"break-in","ref":"${breakIn}","type":"incident"}`,
      ].toSorted(),
    );
    const { demands } = await list();
    expect(demands.map(({ ref }) => ref).toSorted()).toEqual([order, breakIn].toSorted());
    expect(demands.find(({ ref }) => ref === order)).toEqual({
      ...ORDER,
      ...{ ref: order, day: TEST_DAY, outcome: null, closedOn: null },
    });
  });

  test('are closed once, in words of their own kind', async () => {
    const ref = await record(ORDER);
    const outcome = `POST /demands/${ref}/outcome`;
    await administrator.browser.refused('malformed', outcome, { outcome: ['keys-renewed'] });
    await administrator.browser.expect(204, outcome, { outcome: ['not-held', 'cannot-open'] });
    await administrator.browser.refused('finished', outcome, { outcome: ['nothing'] });
    expect((await list()).demands).toMatchObject([
      { outcome: ['not-held', 'cannot-open'], closedOn: TEST_DAY },
    ]);
    await administrator.browser.refused('not-found', 'POST /demands/AAAA/outcome', { outcome: ['nothing'] });
  });

  test('are closed by one of two who close them at once', async () => {
    const ref = await recordDemand(programme, 'lea', { ...ORDER, about: [...ORDER.about] });
    const outcomes = [['nothing'], ['not-held'], ['cannot-open'], ['nothing', 'not-held']] as const;
    const closed = await Promise.allSettled(
      outcomes.map((outcome) => closeDemand(programme, ref, { outcome: [...outcome] })),
    );
    expect(closed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('take no free text, and so name nobody', async () => {
    for (const demand of [
      { ...ORDER, note: 'about A. Person' },
      { ...ORDER, about: ['A. Person'] },
      { ...ORDER, about: [] },
      { ...ORDER, about: ['report', 'report'] },
      { ...ORDER, kind: 'break-in' },
      { ...BREAK_IN, about: ['who-reported'] },
    ])
      await administrator.browser.refused('malformed', 'POST /demands', demand);
    expect(await logLines()).toEqual([]);
  });

  test('are recorded by nobody else, and read by guardians too', async () => {
    const ana = await desk.addMember(lead, 'ana');
    for (const member of [ana, guardian]) {
      await member.browser.refused('forbidden', 'POST /demands', ORDER);
      await member.browser.refused('forbidden', 'POST /demands/statement', { refs: [] });
    }
    await ana.browser.refused('forbidden', 'GET /demands');
    expect(await list()).toEqual({ demands: [], statement: null });
  });

  test('are stated by the programme key to be all, and no longer than somebody says so', async () => {
    expect((await ask('')).status).toBe(404);
    await administrator.browser.expect(201, 'POST /demands/statement', { refs: [] });
    expect(await published()).toMatchObject({ day: TEST_DAY, demands: [], statement: { sequence: 1 } });
    expect((await list()).statement).toMatchObject({ isSigned: true, isComplete: true });
    const ref = await record(ORDER);
    // What was said stays true of its day, and is no longer all.
    expect((await list()).statement).toMatchObject({ isComplete: false });
    await administrator.browser.refused('moved-on', 'POST /demands/statement', { refs: [] });
    await administrator.browser.expect(201, 'POST /demands/statement', { refs: [ref] });
    const { demands, statement } = await published();
    expect([demands.map((demand) => demand.ref), statement.sequence]).toEqual([[ref], 2]);
    await expect(published(programme.file.vkey, '2027-02-19')).rejects.toThrow('has run out');
  });

  test('are stated by a key that is offline once it has signed', async () => {
    const signer = programme.keys.programme;
    const offline = { ...programme, keys: { ...programme.keys, programme: null } };
    await recordDemand(offline, '(cli)', { ...BREAK_IN, about: ['site'] });
    const [recorded] = (await list()).demands;
    const ref = recorded?.ref ?? '';
    await closeDemand(offline, ref, { outcome: ['contained', 'keys-renewed'] });
    await stateDemands(offline, [ref]);
    expect((await list()).statement).toMatchObject({ isSigned: false });
    expect((await ask('')).status).toBe(404);
    const [waiting] = await pendingStatements(offline);
    const text = waiting?.text ?? '';
    if (signer === null) throw new Error('no signer');
    await publishStatement(offline, signNote(text, [signer]));
    expect((await published()).demands).toMatchObject([{ kind: 'break-in' }]);
    expect(await pendingStatements(offline)).toEqual([]);
  });
});
