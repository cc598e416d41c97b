import { randomBytes as random } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Case,
  type CaseList,
  encodeB64,
  encodeFrame,
  type Finish,
  hashB64,
  sealFrame,
} from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, LeaseLostError, openDatabase, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../desk/test-desk.ts';
import { originApp } from '../http/index.ts';
import { deliverMessage, mailboxRoutes } from '../mailbox/index.ts';
import { gateAtRest } from '../work/test-work.ts';
import { keepRetention, type PurgeJournal, purgeJournal, withdrawReport } from './index.ts';

describeOnBothEngines('retention', (newLocation, engine) => {
  let programme: TestProgramme;
  let folder: string;
  let journal: PurgeJournal;
  let lease: Lease;
  let desk: TestDesk;
  let lead: TestMember;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-journal-'));
    journal = purgeJournal(join(folder, 'purge-journal'));
    lease = await take('first');
    desk = new TestDesk(programme);
    lead = await desk.open();
    // As the operator's guide has it: log files that are done with are deleted, not kept for reuse.
    if (engine === 'postgres') {
      await sql`alter system set wal_recycle = off`.execute(programme.database.store);
      await sql`select pg_reload_conf()`.execute(programme.database.store);
    }
  });

  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(folder, { recursive: true });
  });

  async function take(holder: string, now = 0): Promise<Lease> {
    const taken = await takeLease(programme.database, { name: 'retention', holder, now });
    if (taken === null) throw new Error('the lease is taken');
    return taken;
  }

  const round = () => keepRetention(programme, journal, lease);
  const finish = (id: string, disposition: Finish['disposition'], other?: string) =>
    desk.finish(lead, id, disposition, other === undefined ? {} : { other });
  const stateOf = async ({ id }: TestReport) => {
    const { store } = programme.database;
    return store.selectFrom('reports').selectAll().where('mailbox', '=', id).executeTakeFirstOrThrow();
  };
  const linesOf = async ({ id }: TestReport) => {
    const events = programme.database.store.selectFrom('report_events').select('line');
    return (await events.where('mailbox', '=', id).orderBy('position').execute()).map(({ line }) => line);
  };

  async function write(report: TestReport, day: string): Promise<void> {
    const envelope = await desk.followUp(report, 'More');
    const first = hashB64(report.envelope);
    await programme.database.transaction((transaction) =>
      deliverMessage(
        transaction,
        { mailbox: report.id, direction: 'in', epoch: 1, day, id: hashB64(envelope), prev: first, envelope },
        first,
      ),
    );
  }

  /** A case with everything that a case can have. */
  async function fullCase(report: TestReport): Promise<string> {
    const { id, keyring } = await desk.openCase(lead, report);
    await write(report, TEST_DAY);
    const { sentLast, receivedLast } = await lead.browser.expect<Case>(200, `GET /cases/${id}`);
    const say = (to: string) => desk.fromDesk(report, to, { text: 'Thank you' }, 1, sentLast);
    const copy = await say(keyring.recipient);
    const envelope = await say(report.receipt.keyring.recipient);
    await lead.browser.expect(201, `POST /cases/${id}/replies`, { prev: sentLast, envelope, copy });
    await lead.browser.expect(201, `POST /cases/${id}/notes`, { copy });
    await lead.browser.expect(204, `PUT /cases/${id}/conversation/${receivedLast}`, { copy });
    await write(report, TEST_DAY).catch(() => {});
    return id;
  }

  async function secretsOf(mailboxes: readonly string[]) {
    const rows = await programme.database.store
      .selectFrom('payloads')
      .innerJoin('shred_keys', 'shred_keys.payload', 'payloads.id')
      .select(['payloads.bytes', 'shred_keys.key'])
      .where('payloads.mailbox', 'in', mailboxes)
      .where('shred_keys.mailbox', 'in', mailboxes)
      .execute();
    const keys = rows.map(({ key }) => Buffer.from(key));
    // Pages cut long values into pieces, so pieces are looked for.
    const pieces = rows.flatMap(({ bytes }) => {
      const at = [0, 500, 1000, bytes.length - 40].filter((start) => start + 40 <= bytes.length);
      return at.map((start) => Buffer.from(bytes.subarray(start, start + 40)));
    });
    return { keys, pieces };
  }

  /** The rows of a table that belong to some mailbox. On SQLite shredding leaves empty ones that belong to none. */
  const rowsOf = (
    table: 'shred_keys' | 'payloads' | 'messages' | 'case_wraps' | 'case_copies' | 'case_notes',
  ) => programme.database.store.selectFrom(table).selectAll().where('mailbox', '!=', '').execute();

  /** Every table that has a row of a mailbox. */
  async function tablesWith(mailbox: string): Promise<string[]> {
    const { store } = programme.database;
    const names =
      engine === 'sqlite'
        ? sql<{
            name: string;
          }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`
        : sql<{ name: string }>`select table_name as name from information_schema.tables
            where table_schema = current_schema()`;
    const found: string[] = [];
    for (const { name } of (await names.execute(store)).rows) {
      const { rows } = await sql<{ mailbox?: string }>`select * from ${sql.table(name)}`.execute(store);
      if (rows.some((row) => row.mailbox === mailbox)) found.push(name);
    }
    return found.toSorted();
  }

  async function dataFolder(): Promise<string> {
    const { connections, store } = programme.database;
    if ('sqlite' in connections) return dirname(connections.sqlite.path);
    const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(store);
    return rows[0]?.data_directory ?? '';
  }

  /** How many of these byte strings are in some file of the data folder. */
  async function countOnDisk(needles: readonly Buffer[]): Promise<number> {
    const top = await dataFolder();
    const files = await readdir(top, { recursive: true });
    const found = new Set<Buffer>();
    for (const name of files) {
      const path = join(top, name);
      const isFile = await stat(path).then(
        (entry) => entry.isFile(),
        () => false,
      );
      const content = isFile ? await readFile(path).catch(() => Buffer.alloc(0)) : Buffer.alloc(0);
      for (const needle of needles) if (content.includes(needle)) found.add(needle);
    }
    return found.size;
  }

  test('purges on the day, says so in the log and leaves a bare row', async () => {
    const report = await desk.receive();
    const id = await fullCase(report);
    await finish(id, 'out-of-scope');
    programme.setDay('2026-12-04');
    expect(await round()).toMatchObject({ purged: 0 });
    expect(await stateOf(report)).toMatchObject({ state: 'finished', purge_on: '2026-12-05' });

    programme.setDay('2026-12-05');
    expect(await round()).toEqual({ purged: 1, epochsRetired: 0, isErased: true });
    expect(await stateOf(report)).toMatchObject({ state: 'purged', payload: null, purge_on: null });
    expect((await linesOf(report)).at(-1)).toBe(
      '{"day":"2026-12-05","n":2,"rule":"out-of-scope","type":"purge"}',
    );
    for (const table of [
      'shred_keys',
      'payloads',
      'messages',
      'case_wraps',
      'case_copies',
      'case_notes',
    ] as const) {
      expect(await rowsOf(table)).toEqual([]);
    }
    // Whatever table somebody adds: nothing of a purged report stays but that it was there.
    expect(await tablesWith(report.id)).toEqual(['cases', 'report_events', 'reports', 'tombstones']);
    await desk.signIn(lead);
    const bare = { case: id, day: TEST_DAY, state: 'purged' };
    expect(await lead.browser.expect<CaseList>(200, 'GET /cases')).toEqual([bare]);
    await lead.browser.refused('gone', `GET /cases/${id}`);
    await lead.browser.refused('gone', `POST /cases/${id}/reopen`);
    expect(await journal.read()).toEqual([report.id]);
    expect(await round()).toMatchObject({ purged: 0 });
  });

  test('leaves neither key nor ciphertext of what is purged, in the midst of what stays', async () => {
    const ana = await desk.addMember(lead, 'ana');
    const journeys: TestReport[] = [];
    let earlier = '';
    for (const disposition of ['out-of-scope', 'unfounded', 'duplicate', 'no-further-action'] as const) {
      const report = await desk.receive();
      journeys.push(report);
      const id = await fullCase(report);
      await finish(id, disposition, disposition === 'duplicate' ? earlier : undefined);
      earlier = id;
    }
    const falsely = await desk.receive();
    await fullCase(falsely).then((id) => desk.finishTogether(lead, ana, id, 'knowingly-false'));
    const passedOn = await desk.receive();
    await fullCase(passedOn).then((id) => desk.passOn(lead, ana, id));
    journeys.push(falsely, passedOn);
    const crowd: TestReport[] = [];
    for (let i = 0; i < 150; i++) crowd.push(await desk.receive());
    const stay = crowd.filter((_, i) => i % 3 === 0).map(({ id }) => id);
    const go = [...journeys, ...crowd].map(({ id }) => id).filter((id) => !stay.includes(id));
    const unread = crowd.map(({ id }) => id).filter((id) => !stay.includes(id));
    const due = { state: 'finished', purge_on: '2026-12-21' } as const;
    await programme.database.store.updateTable('reports').set(due).where('mailbox', 'in', unread).execute();
    expect((await stateOf(passedOn)).state).toBe('passed-on');
    expect((await stateOf(falsely)).state).toBe('finished');
    // What the planner samples must not hold keys either.
    if (engine === 'postgres') await sql`analyze`.execute(programme.database.store);

    const going = await secretsOf(go);
    const staying = await secretsOf(stay);
    expect(going.keys.length).toBeGreaterThan(100);
    // Found before, but for one or two that the end of a page of the log may cut.
    expect(await countOnDisk(going.keys)).toBeGreaterThan(going.keys.length * 0.9);
    // What is passed on is kept longest: a year.
    programme.setDay('2027-11-21');
    expect(await round()).toMatchObject({ purged: go.length, isErased: true });

    expect(await countOnDisk(going.keys)).toBe(0);
    if (engine === 'sqlite') expect(await countOnDisk(going.pieces)).toBe(0);
    expect(await countOnDisk(staying.keys)).toBe(staying.keys.length);
    expect(new Set(await journal.read())).toEqual(new Set(go));
  }, 180_000);

  test('withdraws in one transaction, traces included, and tells the log', async () => {
    const report = await desk.receive();
    const id = await fullCase(report);
    const secrets = await secretsOf([report.id]);
    await withdrawReport(programme, journal, report.id);
    expect(await stateOf(report)).toMatchObject({ state: 'withdrawn', payload: null });
    expect((await linesOf(report)).at(-1)).toBe(`{"day":"${TEST_DAY}","n":2,"type":"withdrawn"}`);
    expect(await lead.browser.expect(200, 'GET /cases')).toEqual([
      { case: id, day: TEST_DAY, state: 'withdrawn' },
    ]);
    await lead.browser.refused('gone', `GET /cases/${id}`);
    if (engine === 'postgres') await round();
    expect(await countOnDisk(secrets.keys)).toBe(0);
    if (engine === 'sqlite') expect(await countOnDisk(secrets.pieces)).toBe(0);
    // Again, and it is the same.
    await withdrawReport(programme, journal, report.id);
    expect(await linesOf(report)).toHaveLength(2);
    expect(await journal.read()).toEqual([report.id]);
  });

  // A transaction that writes holds dead rows in place on PostgreSQL, also from another database of the server.
  test.runIf(engine === 'postgres')('says so when somebody still holds what was deleted', async () => {
    const report = await desk.receive();
    await fullCase(report);
    const { keys } = await secretsOf([report.id]);
    const place = await newLocation();
    const other = await openDatabase(place.location);
    const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>();
    const { promise: isBegun, resolve: begin } = Promise.withResolvers<void>();
    const writing = other.transaction(async (transaction) => {
      await transaction.insertInto('kept_notes').values({ mailbox: 'm', id: 'i', payload: 1 }).execute();
      begin();
      await isAsked;
    });
    try {
      await isBegun;
      await withdrawReport(programme, journal, report.id);
      expect(await round()).toMatchObject({ isErased: false });
      expect(await countOnDisk(keys)).toBeGreaterThan(0);
    } finally {
      ask();
      await writing;
      await other.close();
      await place.remove();
    }
    expect(await round()).toMatchObject({ isErased: true });
    expect(await countOnDisk(keys)).toBe(0);
  });

  test('withdraws what is waiting, claimed or finished, but not what is in other hands', async () => {
    const [waiting, claimed, finished, passedOn] = [
      await desk.receive(),
      await desk.receive(),
      await desk.receive(),
      await desk.receive(),
    ];
    await lead.browser.expect(200, `POST /reports/${claimed.id}/claim`);
    await finish((await desk.openCase(lead, finished)).id, 'unfounded');
    for (const { id } of [waiting, claimed, finished]) await withdrawReport(programme, journal, id);
    expect(await lead.browser.expect(200, 'GET /queue')).toMatchObject([{ report: passedOn.id }]);
    await lead.browser.refused('gone', `POST /reports/${claimed.id}/claim`);
    expect(await programme.database.store.selectFrom('claims').selectAll().execute()).toEqual([]);
    const passed = programme.database.store.updateTable('reports').set({ state: 'passed-on' });
    await passed.where('mailbox', '=', passedOn.id).execute();
    await expect(withdrawReport(programme, journal, passedOn.id)).rejects.toMatchObject({ code: 'moved-on' });
    await expect(withdrawReport(programme, journal, encodeB64(random(32)))).rejects.toMatchObject({
      code: 'no-mailbox',
    });
  });

  test('lets one of a withdrawal and an opening win', async () => {
    const report = await desk.receive();
    await lead.browser.expect(200, `POST /reports/${report.id}/claim`);
    const { keyring: __, ...opening } = await desk.opening(lead, report);
    const [opened] = await Promise.all([
      lead.browser.call(`POST /reports/${report.id}/open`, opening),
      withdrawReport(programme, journal, report.id),
    ]);
    expect([201, 410]).toContain(opened?.status);
    expect(await stateOf(report)).toMatchObject({ state: 'withdrawn', payload: null });
    expect(await rowsOf('shred_keys')).toEqual([]);
    expect(await linesOf(report)).toHaveLength(opened?.status === 201 ? 2 : 1);
  });

  test('never deletes what has been reopened, or fresh content', async () => {
    const [reopened, fresh] = [await desk.receive(), await desk.receive()];
    const id = (await desk.openCase(lead, reopened)).id;
    await finish(id, 'out-of-scope');
    await lead.browser.expect(200, `POST /cases/${id}/reopen`);
    await finish((await desk.openCase(lead, fresh)).id, 'out-of-scope');
    await write(fresh, '2026-12-03');
    programme.setDay('2026-12-05');
    expect(await round()).toMatchObject({ purged: 0 });
    expect(await stateOf(reopened)).toMatchObject({ state: 'opened', purge_on: null });
    expect(await stateOf(fresh)).toMatchObject({ state: 'finished', purge_on: '2026-12-17' });
    programme.setDay('2026-12-17');
    expect(await round()).toMatchObject({ purged: 1 });
  });

  test('keeps nothing beyond the ceiling, whatever its state', async () => {
    const [waiting, open] = [await desk.receive(), await desk.receive()];
    await desk.openCase(lead, open);
    programme.setDay('2031-11-19');
    expect(await round()).toMatchObject({ purged: 0 });
    programme.setDay('2031-11-20');
    expect(await round()).toMatchObject({ purged: 2 });
    expect((await linesOf(waiting)).at(-1)).toBe(
      '{"day":"2031-11-20","n":1,"rule":"ceiling","type":"purge"}',
    );
  });

  test('purges what no key opened by a rule of its own', async () => {
    const report = await desk.receive();
    await lead.browser.expect(200, `POST /reports/${report.id}/claim`);
    await lead.browser.expect(204, `POST /reports/${report.id}/unopenable`);
    programme.setDay('2026-12-21');
    expect(await round()).toMatchObject({ purged: 1 });
    expect((await linesOf(report)).at(-1)).toContain('"rule":"unopenable"');
  });

  test('forgets C, and all that leads from a mailbox into the log, a year after the end', async () => {
    const { id } = await desk.receive();
    await withdrawReport(programme, journal, id);
    const left = async () => {
      const { store } = programme.database;
      const report = await store
        .selectFrom('reports')
        .selectAll()
        .where('mailbox', '=', id)
        .executeTakeFirstOrThrow();
      const events = await store.selectFrom('report_events').selectAll().where('mailbox', '=', id).execute();
      return { c: report.commitment.some((byte) => byte !== 0), events: events.length, note: report.promise };
    };
    programme.setDay('2027-11-20');
    await round();
    expect(await left()).toMatchObject({ c: true, events: 1 });
    programme.setDay('2027-11-23');
    await round();
    expect(await left()).toEqual({ c: false, events: 0, note: '' });
  });

  test('lets what a reporter keeps for themself outlive the report by a year', async () => {
    const report = await desk.receive();
    const { receipt, id } = report;
    const kept = encodeFrame(
      {
        v: 1,
        kind: 'kept',
        origin: desk.origin,
        desk: desk.id,
        epoch: 1,
        mailbox: id,
        n: 0,
        prev: null,
        seen: null,
        next: 1,
        excerpts: [],
      },
      receipt.keyring,
    );
    const envelope = encodeB64(await sealFrame(kept, receipt.keyring.recipient));
    const routes = originApp('http://localhost', programme.diagnostics).route(
      '/',
      mailboxRoutes(programme, gateAtRest(programme), (mailbox) =>
        withdrawReport(programme, journal, mailbox),
      ),
    );
    const call = async (method: string, path: string, body: object, status = 204) => {
      const authorization = `Bellbuoy ${encodeB64(receipt.token)}`;
      const headers = { authorization, 'content-type': 'application/json' };
      const answer = await routes.request(path, { method, headers, body: JSON.stringify(body) });
      expect(answer.status).toBe(status);
    };
    await call('PUT', '/mailbox/kept', { prev: null, envelope });
    await call('POST', '/mailbox/withdraw', {});
    programme.setDay('2027-11-21');
    await round();
    expect(await rowsOf('shred_keys')).toHaveLength(1);
    programme.setDay('2027-11-22');
    await round();
    expect(await rowsOf('shred_keys')).toEqual([]);
    const notes = () => programme.database.store.selectFrom('kept_notes').selectAll().execute();
    expect(await notes()).toEqual([]);
    // Whatever came now, nothing would ever delete.
    await call('PUT', '/mailbox/kept', { prev: null, envelope }, 410);
    expect(await notes()).toEqual([]);
  });

  test('is the work of one process at a time', async () => {
    const report = await desk.receive();
    await finish((await desk.openCase(lead, report)).id, 'out-of-scope');
    programme.setDay('2026-12-05');
    const second = await take('second', 60_000);
    await expect(round()).rejects.toBeInstanceOf(LeaseLostError);
    expect(await stateOf(report)).toMatchObject({ state: 'finished' });
    lease = second;
    expect(await round()).toMatchObject({ purged: 1 });
  });

  test('writes the journal before it destroys anything', async () => {
    const report = await desk.receive();
    await finish((await desk.openCase(lead, report)).id, 'out-of-scope');
    programme.setDay('2026-12-05');
    const full = purgeJournal(join(folder, 'missing', 'purge-journal'));
    await expect(keepRetention(programme, full, lease)).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(withdrawReport(programme, full, report.id)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await stateOf(report)).toMatchObject({ state: 'finished' });
    expect(await rowsOf('payloads')).not.toEqual([]);
  });
});
