import {
  type AuditPackageList,
  addDays,
  encodeB64,
  makeKeyring,
  noteSigner,
  randomBytes,
  sealedBytes,
} from '@bellbuoy/protocol';
import {
  type AuditPackage,
  encodeAuditPackage,
  explainLeaves,
  type Figures,
  figuresNote,
  latestFigures,
  openAuditPackage,
  parseTransparency,
  recountFigures,
  sealAuditPackage,
  type Transparency,
  verifyActs,
  verifyCells,
  verifyEditions,
  verifyInLog,
} from '@bellbuoy/protocol/figures';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../desk/test-desk.ts';
import { appointTestGuardians } from '../desk/test-guardians.ts';
import { publishAct, sequence } from '../log/index.ts';
import { TestLog } from '../log/test-log.ts';
import { renewDescriptor } from '../programme/index.ts';
import { purgeJournal, withdrawReport } from '../retention/index.ts';
import {
  addAuditor,
  correctFigures,
  listAuditors,
  publishFigures,
  removeAuditor,
  transparencyRoutes,
} from './index.ts';

describeOnBothEngines('published figures', (_, engine) => {
  let programme: TestProgramme;
  let desk: TestDesk;
  let lead: TestMember;
  let log: TestLog;
  let lease: Lease;
  const auditor = { keyring: null as unknown as Awaited<ReturnType<typeof makeKeyring>> };

  beforeEach(async () => {
    programme = await newProgramme(engine);
    desk = new TestDesk(programme);
    lead = await desk.open();
    log = new TestLog(programme);
    const taken = await takeLease(programme.database, { name: 'upkeep', holder: 'test', now: 0 });
    if (taken === null) throw new Error('the lease is taken');
    lease = taken;
    await step(TEST_DAY);
    auditor.keyring = await makeKeyring(randomBytes(32), programme.config.origin);
    const { recipient } = auditor.keyring;
    await addAuditor(programme, { id: 'university', name: 'University', recipient });
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
  });

  /** Lets days go by as upkeep does: the log first, then what is due. */
  async function liveUntil(day: string): Promise<string[]> {
    const published: string[] = [];
    for (let at = dayNow(); at <= day; at = addDays(at, 1)) {
      programme.setDay(at);
      await step(at);
      const months = await publishFigures(programme, lease);
      if (months.length > 0) await step(at);
      published.push(...months);
    }
    await log.verify();
    return published;
  }
  async function step(day: string): Promise<void> {
    const { config, database, random } = programme;
    await sequence(database, lease, { origin: config.origin, day, batches: 'scheduled', random });
  }

  const dayNow = () => new Date(programme.now()).toISOString().slice(0, 10);

  async function read(): Promise<Transparency> {
    const answer = await transparencyRoutes(programme).request('/transparency.json');
    expect(answer.status).toBe(200);
    return parseTransparency(await answer.json());
  }

  async function verified() {
    const transparency = await read();
    const editions = verifyEditions(transparency, programme.keys.log.vkey);
    const lines = (await log.lines())
      .map((line, index) => ({ index, line }))
      .filter(({ line }) => !line.startsWith('{"closed":'));
    verifyInLog(editions, lines);
    verifyActs(editions, lines);
    verifyCells(editions);
    return { editions, lines, latest: latestFigures(editions) };
  }

  async function audited(period: string) {
    const row = await programme.database.store
      .selectFrom('audit_packages')
      .select('bytes')
      .where('period', '=', period)
      .where('reader', '=', 'auditor/university')
      .executeTakeFirstOrThrow();
    return openAuditPackage(row.bytes, auditor.keyring.identity, programme.keys.log.vkey);
  }

  async function explained(period: string, former: string | null = null) {
    const found = await audited(period);
    const lines = (await log.lines()).slice(found.log.from, found.log.to);
    const account = explainLeaves(found, lines);
    const figures = (await verified()).editions.find(({ hash }) => hash === found.figures);
    if (figures === undefined) throw new Error('no figures for the package');
    const before = former === null ? null : await audited(former);
    return { account, found, lines, faults: recountFigures(found, account, { figures, former: before }) };
  }

  async function receive(count: number): Promise<TestReport[]> {
    const reports: TestReport[] = [];
    for (let i = 0; i < count; i++) reports.push(await desk.receive());
    return reports;
  }

  const cellOf = (
    figures: { counts: readonly { row: string; part: string; count: number | null }[] },
    name: string,
  ) => figures.counts.find(({ row, part }) => `${row} ${part}` === name)?.count;

  test('come on the fifth of the next month, attested, in the log, each once', async () => {
    await receive(6);
    expect(await liveUntil('2026-12-04')).toEqual([]);
    expect(await liveUntil('2026-12-05')).toEqual(['2026-11']);
    expect(await liveUntil('2026-12-09')).toEqual([]);
    const { editions } = await verified();
    expect(editions).toHaveLength(1);
    expect(editions[0]).toMatchObject({
      period: '2026-11',
      edition: 1,
      day: '2026-12-05',
      money: [],
      former: null,
    });
    expect(cellOf(editions[0] ?? { counts: [] }, 'received all')).toBe(6);
    expect(await liveUntil('2027-01-05')).toEqual(['2026-12']);
    expect((await verified()).latest.map(({ period }) => period)).toEqual(['2026-11', '2026-12']);
  });

  test('hold small counts back, and show them with a later month', async () => {
    await receive(3);
    await liveUntil('2026-12-10');
    await receive(4);
    await liveUntil('2027-01-05');
    const [november, december] = (await verified()).latest;
    expect(cellOf(november ?? { counts: [] }, 'received all')).toBeNull();
    expect(december?.counts.find(({ row }) => row === 'received')).toEqual({
      row: 'received',
      part: 'all',
      count: 7,
      since: '2026-11',
    });
  });

  test('name every act of power, and none that was not', async () => {
    const ref = encodeB64(randomBytes(16));
    await programme.database.transaction(async (transaction) => {
      await publishAct(transaction, { type: 'opening-asked', day: TEST_DAY, ref });
      await publishAct(transaction, { type: 'opening-refused', day: TEST_DAY, ref });
      await publishAct(transaction, { type: 'hand-over', day: TEST_DAY, body: 'coastguard', ref });
      await publishAct(transaction, { type: 'check', day: TEST_DAY, months: ['2026-10'], seals: 41, ref });
    });
    await liveUntil('2026-12-05');
    const [{ acts } = { acts: [] }] = (await verified()).latest;
    expect(acts).toEqual(
      expect.arrayContaining([
        { act: 'opening-asked', of: null, count: 1 },
        { act: 'opening-granted', of: null, count: 0 },
        { act: 'opening-refused', of: null, count: 1 },
        { act: 'hand-over', of: 'coastguard', count: 1 },
        { act: 'check', of: null, count: 1, seals: 41 },
        { act: 'legal-demand', of: null, count: 0 },
      ]),
    );
  });

  test('are explained leaf by leaf to guardians and auditors, month by month', async () => {
    const [first, second] = await receive(9);
    await liveUntil('2026-11-30');
    if (first === undefined || second === undefined) throw new Error('no report');
    await desk.signIn(lead);
    await desk.openCase(lead, second);
    const journal = purgeJournal(`${programme.blobs.path}/journal`);
    await withdrawReport(programme, journal, first.id);
    await liveUntil('2026-12-06');
    await receive(20);
    await liveUntil('2027-01-05');
    const november = await explained('2026-11');
    expect(november.faults).toEqual([]);
    expect(november.account).toMatchObject({
      reports: 9,
      events: { report: 9, opened: 1, withdrawn: 1, purge: 0 },
      faults: [],
    });
    const december = await explained('2026-12', '2026-11');
    expect(december.faults).toEqual([]);
    expect(december.account).toMatchObject({ events: { report: 20 }, faults: [] });
    // What was withdrawn stays explained, and nothing in the package leads to a conversation.
    const text = JSON.stringify([november.found, december.found]);
    for (const { id } of [first, second]) expect(text).not.toContain(id);
    const commitments = await programme.database.store.selectFrom('reports').select('commitment').execute();
    for (const { commitment } of commitments) expect(text).not.toContain(encodeB64(commitment));
  });

  test('keep a batch for each month, so that a month can be accounted for by itself', async () => {
    programme.setDay('2026-11-30');
    await receive(3);
    programme.setDay('2026-12-01');
    await receive(2);
    await liveUntil('2027-01-05');
    expect((await explained('2026-11')).account.events.report).toBe(3);
    expect((await explained('2026-12', '2026-11')).account.events.report).toBe(2);
  });

  test('are never changed: what is published stays, and a correction stands beside it', async () => {
    await receive(8);
    await liveUntil('2026-12-05');
    const { store } = programme.database;
    await expect(store.updateTable('figures_editions').set({ figures: '{}' }).execute()).rejects.toThrow(
      'append-only',
    );
    await expect(store.deleteFrom('figure_counts').execute()).rejects.toThrow('append-only');
    expect(await correctFigures(programme, '2026-11', 'Nothing is wrong')).toBeNull();
    const counter = { desk: 'harbour', month: '2026-11', measure: 'outcome', part: 'unfounded', count: 7 };
    await store.insertInto('measures').values(counter).execute();
    expect(await correctFigures(programme, '2026-11', 'A desk had not been counted')).toBe(2);
    await log.sequence(lease, '2026-12-05');
    const { editions, latest } = await verified();
    expect(editions.map(({ edition }) => edition)).toEqual([1, 2]);
    expect(latest[0]).toMatchObject({
      edition: 2,
      replaces: editions[0]?.hash,
      why: 'A desk had not been counted',
    });
    expect(latest.map((figures) => cellOf(figures, 'outcome unfounded'))).toEqual([7]);
    expect(await liveUntil('2027-01-05')).toEqual(['2026-12']);
    await verified();
  });

  test('give no small count away by a correction', async () => {
    await receive(8);
    await liveUntil('2026-12-05');
    const counter = { desk: 'harbour', month: '2026-11', measure: 'outcome', part: 'duplicate', count: 4 };
    await programme.database.store.insertInto('measures').values(counter).execute();
    expect(await correctFigures(programme, '2026-11', 'Four were left out')).toBeNull();
    const later = { ...counter, month: '2026-12', count: 1 };
    await programme.database.store.insertInto('measures').values(later).execute();
    await liveUntil('2027-01-05');
  });

  test('name whom the packages go to, and reach no auditor that was removed', async () => {
    await liveUntil('2026-12-05');
    expect((await read()).auditors).toEqual([{ id: 'university', name: 'University', from: TEST_DAY }]);
    expect((await verified()).latest[0]?.readers).toEqual({ slots: [], auditors: ['university'] });
    const { recipient } = auditor.keyring;
    expect(await addAuditor(programme, { id: 'university', name: 'Another', recipient })).toBe(false);
    expect(await removeAuditor(programme, 'university')).toBe(true);
    expect(await listAuditors(programme.database.store)).toEqual([]);
    await liveUntil('2027-01-05');
    await expect(audited('2026-12')).rejects.toThrow();
    expect((await verified()).latest[1]?.readers.auditors).toEqual([]);
  });

  test('are fetched by the guardian whose slot a package is sealed to, and by nobody else', async () => {
    const { guardians } = await appointTestGuardians(desk, lead);
    const [one, two] = guardians;
    const stranger = await desk.addStaff(lead, 'stranger', ['guardian']);
    const outsider = await desk.addStaff(lead, 'outsider', ['editor']);
    await programme.database.transaction((transaction) => renewDescriptor(transaction, programme));
    await receive(6);
    await liveUntil('2026-12-05');
    for (const member of [one, two, stranger, outsider]) await desk.signIn(member);
    const list = await one.browser.expect<AuditPackageList>(200, 'GET /audit-packages');
    expect(list).toEqual([{ period: '2026-11', slot: 1, bytes: expect.any(Number) as number }]);
    const answer = await one.browser.call('GET /audit-packages/2026-11/1');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(bytes.length).toBe(list[0]?.bytes);
    const { vkey } = programme.keys.log;
    expect((await openAuditPackage(bytes, one.slotKeyring.identity, vkey)).period).toBe('2026-11');
    await expect(openAuditPackage(bytes, two.slotKeyring.identity, vkey)).rejects.toThrow();
    expect(await stranger.browser.expect(200, 'GET /audit-packages')).toEqual([]);
    for (const path of ['2026-11/2', '2026-10/1', '2026-11/university', '2026-11/01']) {
      await one.browser.refused('not-found', `GET /audit-packages/${path}`);
    }
    await stranger.browser.refused('not-found', 'GET /audit-packages/2026-11/1');
    await outsider.browser.refused('forbidden', 'GET /audit-packages/2026-11/1');
  });

  test('are found out when they or their packages lie', async () => {
    await receive(18);
    await liveUntil('2026-12-05');
    const { found, lines } = await explained('2026-11');
    const faultsOf = (changes: Partial<AuditPackage>) =>
      explainLeaves({ ...found, ...changes }, lines).faults.map(({ fault }) => fault);
    expect(faultsOf({})).toEqual([]);
    const [first = [], ...others] = found.reports;
    // Left out, counted twice, and somebody else's entry among a report's own.
    expect(new Set(faultsOf({ reports: others }))).toEqual(new Set(['unexplained']));
    expect(faultsOf({ reports: [...found.reports, first] })).toContain('twice');
    expect(faultsOf({ reports: [[...first, ...(others[0] ?? [])], ...others.slice(1)] })).toContain(
      'not-a-report',
    );
    // A report that the log never had, be it with a true line and another blind.
    const invented = first.map((entry) => ({ ...entry, blind: encodeB64(randomBytes(32)) }));
    expect(faultsOf({ reports: [invented, ...found.reports] })).toContain('not-in-log');
    // Another S explains no filling; one batch less leaves its leaves alone.
    const other = found.batches.map((batch) => ({ ...batch, secret: encodeB64(randomBytes(32)) }));
    expect(faultsOf({ batches: other })).toContain('unexplained');
    expect(faultsOf({ batches: found.batches.slice(1) })).toContain('batch');
    // The counts behind the figures, changed in secret.
    const [figures] = (await verified()).editions;
    if (figures === undefined) throw new Error('no figures');
    const recount = (changes: Partial<AuditPackage>) => {
      const changed = { ...found, ...changes };
      return recountFigures(changed, explainLeaves(changed, lines), { figures, former: null });
    };
    const counts = found.counts.map((count) =>
      count.row === 'received' ? { ...count, counted: 17 } : count,
    );
    expect(recount({ counts }).map(({ fault }) => fault)).toEqual(['cell', 'count']);
    expect(recount({ figures: encodeB64(randomBytes(32)) })).toEqual([{ fault: 'other-figures' }]);
  });

  test('are found out when they are changed, left out, or say another number of acts', async () => {
    await receive(6);
    await liveUntil('2027-01-05');
    const { lines } = await verified();
    const transparency = await read();
    const { vkey } = programme.keys.log;
    const change = (text: string, by: string) =>
      parseTransparency(JSON.parse(JSON.stringify(transparency).replace(text, by)));
    expect(() => verifyEditions(change('"count":6', '"count":7'), vkey)).toThrow();
    expect(() => verifyEditions(change('"edition":1', '"edition":2'), vkey)).toThrow();
    const [, second] = transparency.editions;
    if (second === undefined) throw new Error('no second month');
    expect(() => verifyEditions({ ...transparency, editions: [second] }, vkey)).toThrow('follow');
    const short = verifyEditions({ ...transparency, editions: transparency.editions.slice(0, 1) }, vkey);
    expect(() => verifyInLog(short, lines)).toThrow('missing');
    // A server that signs other figures after it published: the log has the first.
    const [first] = transparency.editions;
    if (first === undefined) throw new Error('no figures');
    const published = first.figures as Figures;
    const forged = { ...published, counts: [] };
    const note = figuresNote(forged, programme.keys.log);
    const other = verifyEditions({ ...transparency, editions: [{ figures: forged, note }] }, vkey);
    expect(() => verifyInLog(other, lines)).toThrow('does not name');
    // And one that publishes and logs figures which leave out an act.
    const acts = published.acts.filter(({ act }) => act !== 'policy');
    const silent = { ...published, acts };
    const signed = { figures: silent, note: figuresNote(silent, programme.keys.log) };
    const quiet = verifyEditions({ ...transparency, editions: [signed] }, vkey);
    expect(() => verifyActs(quiet, lines)).toThrow('act of power');
    const told = {
      ...published,
      counts: [{ row: 'useful', part: 'yes', count: 2, since: '2026-11' }],
    };
    const small = { figures: told, note: figuresNote(told, programme.keys.log) };
    expect(() => verifyCells(verifyEditions({ ...transparency, editions: [small] }, vkey))).toThrow('small');
  });

  test('come in packages that nobody else opens, and that the log key has signed', async () => {
    await receive(3);
    await liveUntil('2026-12-05');
    const stranger = await makeKeyring(randomBytes(32), programme.config.origin);
    const [file] = await programme.database.store.selectFrom('audit_packages').select('bytes').execute();
    const bytes = file?.bytes ?? new Uint8Array(0);
    const { vkey } = programme.keys.log;
    await expect(openAuditPackage(bytes, stranger.identity, vkey)).rejects.toThrow('cannot be opened');
    // Its length says nothing of how much there is in it.
    expect(bytes.length - sealedBytes(262_144)).toBeLessThan(400);
    const forger = noteSigner(`${programme.config.origin}/log`, randomBytes(32));
    const forged = await sealAuditPackage(
      encodeAuditPackage(await audited('2026-11'), forger),
      auditor.keyring.recipient,
    );
    await expect(openAuditPackage(forged, auditor.keyring.identity, vkey)).rejects.toThrow();
  });

  test('wait for a log that is not at the end of the month yet, and catch up later', async () => {
    await receive(2);
    programme.setDay('2026-12-20');
    expect(await publishFigures(programme, lease)).toEqual([]);
    await log.sequence(lease, '2026-12-20');
    expect(await publishFigures(programme, lease)).toEqual(['2026-11']);
    await log.sequence(lease, '2026-12-20');
    programme.setDay('2027-03-07');
    await log.sequence(lease, '2027-03-07');
    expect(await publishFigures(programme, lease)).toEqual(['2026-12', '2027-01', '2027-02']);
    await log.sequence(lease, '2027-03-07');
    await verified();
  });
});
