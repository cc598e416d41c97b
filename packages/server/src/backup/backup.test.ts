import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type Case, hashB64 } from '@bellbuoy/protocol';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines, newLocation, type TestLocation } from '../../../../test/support/databases.ts';
import { type Database, type Engine, openDatabase, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../desk/test-desk.ts';
import { quietDiagnostics } from '../diagnostics.ts';
import { ensurePassKey, signPasses } from '../issuing/index.ts';
import { balances, checkLedger } from '../ledger/index.ts';
import { TestLog } from '../log/test-log.ts';
import { deliverMessage } from '../mailbox/index.ts';
import { initProgramme, openProgramme, type Programme } from '../programme/index.ts';
import { reconcile } from '../redemption/index.ts';
import { redeem, TestBearer } from '../redemption/test-bearer.ts';
import { keepRetention, purgeJournal, withdrawReport } from '../retention/index.ts';
import { backUp, restore } from './index.ts';
import { expireKeys } from './place.ts';
import { DATA_TABLES, KEY_TABLES, LEFT_OUT } from './tables.ts';

const OTHER: Readonly<Record<Engine, Engine>> = { sqlite: 'postgres', postgres: 'sqlite' };

describeOnBothEngines('a backup', (newOwnLocation, engine) => {
  const databases: Database[] = [];
  const locations: TestLocation[] = [];
  let folder: string;
  let dataDir: string;
  let place: string;
  let now: number;
  let programme: Programme;
  let desk: TestDesk;
  let lead: TestMember;
  let report: TestReport;
  let caseId: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-backup-'));
    dataDir = join(folder, 'data');
    place = join(folder, 'backups');
    now = Date.parse('2026-11-21T12:00:00Z');
    await initProgramme(dataDir, {
      origin: 'harbour.example',
      desk: { id: 'harbour', title: { en: 'Harbour' } },
    });
    programme = await openAt(dataDir, await locationOf(newOwnLocation));
    desk = new TestDesk(programme);
    lead = await desk.open();
    report = await desk.receive();
    caseId = await converse();
  });

  afterEach(async () => {
    await Promise.all(databases.splice(0).map((database) => database.close()));
    await Promise.all(locations.splice(0).map((location) => location.remove()));
    await rm(folder, { recursive: true });
  });

  async function locationOf(make: () => Promise<TestLocation>): Promise<string> {
    const location = await make();
    locations.push(location);
    return location.location;
  }

  async function openAt(dir: string, location: string): Promise<Programme> {
    const database = await openDatabase(location);
    databases.push(database);
    return openProgramme(dir, { database, diagnostics: quietDiagnostics, now: () => now });
  }

  async function converse(): Promise<string> {
    const { id } = await desk.openCase(lead, report);
    const envelope = await desk.followUp(report, 'More');
    const first = hashB64(report.envelope);
    const message = { mailbox: report.id, direction: 'in', epoch: 1, day: '2026-11-21' } as const;
    await programme.database.transaction((transaction) =>
      deliverMessage(transaction, { ...message, id: hashB64(envelope), prev: first, envelope }, first),
    );
    await lead.browser.expect(201, `POST /cases/${id}/notes`, {
      copy: Buffer.from(envelope).toString('base64url'),
    });
    return id;
  }

  const make = () => backUp(programme, { dataDir, place });
  async function restoreTo(target: Engine = engine, dir = 'restored') {
    const location = await locationOf(() => newLocation(target));
    const to = join(folder, dir);
    const result = await restore({
      place,
      dataDir: to,
      location,
      diagnostics: quietDiagnostics,
      now: () => now,
    });
    return { result, programme: await openAt(to, location), location, dataDir: to };
  }

  async function sequence({ database }: Programme, log: TestLog): Promise<void> {
    const lease = await takeLease(database, { name: 'log', holder: 'test', now: 0 });
    if (lease === null) throw new Error('the lease is taken');
    await log.sequence(lease, '2026-11-21', 'immediate');
  }

  test.each([engine, OTHER[engine]])('comes back whole on %s, and its log goes on', async (target) => {
    const log = new TestLog(programme);
    await sequence(programme, log);
    const before = await log.lines();
    await make();
    const back = await restoreTo(target);
    expect(back.result).toEqual({ day: '2026-11-21', reports: 1, purgedAgain: 0 });
    for (const table of [...DATA_TABLES, ...KEY_TABLES]) {
      expect([table, await rowsOf(back.programme, table)]).toEqual([table, await rowsOf(programme, table)]);
    }
    const restoredDesk = new TestDesk(back.programme);
    const browser = restoredDesk.newBrowser();
    await browser.expect(200, 'POST /session', { account: 'lead', signIn: lead.signIn });
    const found = await browser.expect<Case>(200, `GET /cases/${caseId}`);
    expect(found).toEqual(await lead.browser.expect<Case>(200, `GET /cases/${caseId}`));

    await withdrawReport(back.programme, purgeJournal(join(back.dataDir, 'purge-journal')), report.id);
    const restoredLog = new TestLog(back.programme);
    await sequence(back.programme, restoredLog);
    const after = await restoredLog.lines();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
    // New payloads get numbers that nothing had before.
    restoredDesk.epochs.set(1, desk.epochKeyring(1));
    await restoredDesk.receive();
  });

  test.each([engine, OTHER[engine]])(
    'keeps the money on %s: what was spent before it stays spent',
    async (target) => {
      const pat = await desk.addStaff(lead, 'pat', ['paymaster']);
      const [spent = '', kept = ''] = await (await TestBearer.of(programme)).vouchers(5_000n, 5_000n);
      const verdicts = async (by: TestMember, voucher: string) =>
        (await redeem(by, [voucher])).map(({ verdict }) => verdict);
      expect(await verdicts(pat, spent)).toEqual(['paid']);
      const before = await balances(programme.database.store);
      await make();
      // Money moves on; only what the backup has comes back.
      expect(await verdicts(pat, kept)).toEqual(['paid']);

      const { programme: restored } = await restoreTo(target);
      const { store } = restored.database;
      expect(await balances(store)).toEqual(before);
      expect([await checkLedger(store), await reconcile(store)]).toEqual([[], []]);
      const again = { ...pat, browser: new TestDesk(restored).newBrowser() };
      await again.browser.expect(200, 'POST /session', { account: 'pat', signIn: pat.signIn });
      expect(await verdicts(again, spent)).toEqual(['spent']);
      expect(await verdicts(again, kept)).toEqual(['paid']);
      expect(await reconcile(store)).toEqual([]);
      await expect(store.deleteFrom('ledger_entries').execute()).rejects.toThrow();
    },
  );

  test('holds data apart from the keys that make it readable', async () => {
    const keys = await programme.database.store
      .selectFrom('shred_keys')
      .select('key')
      .where('mailbox', '!=', '')
      .execute();
    const { data, keys: keysPath } = await make();
    const [dataText, keysText] = [await readFile(data, 'utf8'), await readFile(keysPath, 'utf8')];
    for (const { key } of keys) {
      const text = Buffer.from(key).toString('base64url');
      expect(dataText).not.toContain(text);
      expect(keysText).toContain(text);
    }
    for (const name of await readdir(join(dataDir, 'keys'))) {
      const text = (await readFile(join(dataDir, 'keys', name))).toString('base64url');
      expect(dataText).not.toContain(text);
      expect(keysText).toContain(text);
    }
    expect(keysText).not.toContain('"table":"payloads"');
    expect(dataText).not.toContain('"table":"sessions"');
  });

  test('brings nothing back that was purged or withdrawn since', async () => {
    const withdrawn = await desk.receive();
    await make();
    const journal = purgeJournal(join(dataDir, 'purge-journal'));
    for (const { id } of [report, withdrawn]) await withdrawReport(programme, journal, id);
    // Of the next backup only the journal survives: the one before has content and keys of both.
    const { data, keys } = await make();
    await Promise.all([rm(data), rm(keys)]);
    const back = await restoreTo();
    expect(back.result).toMatchObject({ day: '2026-11-21', reports: 2, purgedAgain: 2 });
    const states = await back.programme.database.store.selectFrom('reports').select('state').execute();
    expect(states.map(({ state }) => state)).toEqual(['purged', 'purged']);
    const left = back.programme.database.store
      .selectFrom('shred_keys')
      .selectAll()
      .where('mailbox', '!=', '');
    expect(await left.execute()).toEqual([]);
    const events = await back.programme.database.store.selectFrom('report_events').select('line').execute();
    expect(events.filter(({ line }) => line.includes('"rule":"restore"'))).toHaveLength(2);
    expect(await purgeJournal(join(back.dataDir, 'purge-journal')).read()).toHaveLength(2);
  });

  test.each([
    ['withdrawn', '2026-11-21'],
    ['knowingly false', '2026-12-21'],
    ['passed on', '2027-11-21'],
  ] as const)('opens nothing of what was %s and purged eight days ago', async (end, purged) => {
    const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
    const ana = await desk.addMember(lead, 'ana');
    if (end === 'knowingly false') await desk.finishTogether(lead, ana, caseId, 'knowingly-false');
    if (end === 'passed on') await desk.passOn(lead, ana, caseId);
    const { store } = programme.database;
    const [key] = await store.selectFrom('shred_keys').select('key').where('mailbox', '!=', '').execute();
    now = noon(purged);
    await make();
    const journal = purgeJournal(join(dataDir, 'purge-journal'));
    if (end === 'withdrawn') await withdrawReport(programme, journal, report.id);
    else {
      const lease = await takeLease(programme.database, { name: 'retention', holder: 'test', now: 0 });
      if (lease === null) throw new Error('the lease is taken');
      expect(await keepRetention(programme, journal, lease)).toMatchObject({ purged: 1 });
    }
    now = noon(addDays(purged, 7));
    expect(await make()).toMatchObject({ expired: 0 });
    const last = addDays(purged, 8);
    now = noon(last);
    expect(await make()).toMatchObject({ expired: 1 });
    const needle = Buffer.from(key?.key ?? []).toString('base64url');
    for (const name of (await readdir(place)).filter((each) => each !== 'uploads')) {
      expect([name, (await readFile(join(place, name), 'utf8')).includes(needle)]).toEqual([name, false]);
    }
    expect((await restoreTo()).result).toMatchObject({ day: last, reports: 1, purgedAgain: 0 });
  });

  test('keeps the last keys that are whole, however old', async () => {
    const { keys } = await make();
    now = Date.parse('2027-01-01T12:00:00Z');
    const later = await make();
    expect(later.expired).toBe(1);
    await appendFile(later.keys, 'x');
    now = Date.parse('2027-02-01T12:00:00Z');
    const last = await make();
    await writeFile(last.keys, '');
    // Neither of the later ones is whole: nothing more may go.
    expect(await expireKeys(place, '2027-03-01')).toBe(0);
    expect(keys).not.toBe(later.keys);
  });

  /** A file in the uploads folder; whole and of `report` unless `sealed` is null. */
  async function receiveFile(id: string, sealed: string | null = hashB64(Buffer.from(id))): Promise<void> {
    await writeFile(join(programme.blobs.path, id), `sealed ${id}`);
    const mailbox = sealed === null ? null : report.id;
    const { store } = programme.database;
    await store
      .insertInto('uploads')
      .values({ id, day: '2026-11-21', bytes: 29, arrived: 29, sealed, mailbox })
      .execute();
  }

  test('brings sealed attachments along, and drops what was purged meanwhile', async () => {
    const [kept, purged, begun] = ['A'.repeat(22), 'B'.repeat(22), 'C'.repeat(22)] as const;
    await receiveFile(kept);
    await receiveFile(purged);
    await receiveFile(begun, null);
    expect(await make()).toMatchObject({ files: 2 });
    const copies = join(place, 'uploads');
    expect((await readdir(copies)).sort()).toEqual([kept, purged]);
    expect((await stat(join(copies, kept))).mtimeMs).toBe(0);

    await programme.database.store.deleteFrom('uploads').where('id', '=', purged).execute();
    expect(await make()).toMatchObject({ files: 0 });
    expect(await readdir(copies)).toEqual([kept]);
    const back = await restoreTo();
    const restored = join(back.dataDir, 'uploads', kept);
    expect(await readFile(restored, 'utf8')).toBe(`sealed ${kept}`);
    expect((await stat(restored)).mtimeMs).toBe(0);
  });

  test('brings the keys of passes back', async () => {
    const { kid } = await ensurePassKey(programme);
    await make();
    const back = await restoreTo();
    expect((await ensurePassKey(back.programme)).kid).toBe(kid);
    expect(await signPasses(back.programme, { kid, blinded: [new Uint8Array(384).fill(1)] })).toHaveLength(1);
  });

  test('can be made whatever somebody is called', async () => {
    const name = 'Ada\u2028Line\u2029Break';
    await programme.database.store.updateTable('accounts').set({ name }).execute();
    await make();
    const back = await restoreTo();
    const rows = await back.programme.database.store.selectFrom('accounts').select('name').execute();
    expect(rows.map((row) => row.name)).toEqual([name]);
  });

  test('deletes nothing at the place that is not its own, but what was interrupted', async () => {
    const [theirs, halfCopied] = [
      join(place, 'uploads', 'holiday'),
      join(place, 'uploads', `${'E'.repeat(22)}.part`),
    ];
    await mkdir(theirs, { recursive: true });
    const halfWritten = join(place, 'keys-2026-11-02-1.jsonl.part');
    for (const path of [join(theirs, 'beach.jpg'), halfCopied, halfWritten]) await writeFile(path, 'half');
    await make();
    expect(await readdir(theirs)).toEqual(['beach.jpg']);
    expect(await readdir(join(place, 'uploads'))).toEqual(['holiday']);
    expect((await readdir(place)).filter((each) => each.endsWith('.part'))).toEqual([]);
  });

  test('deletes again the attachments of what is purged again', async () => {
    await receiveFile('D'.repeat(22));
    await make();
    await purgeJournal(join(place, 'purge-journal')).append([report.id]);
    const back = await restoreTo();
    expect(back.result.purgedAgain).toBe(1);
    expect(await readdir(join(back.dataDir, 'uploads'))).toEqual([]);
  });

  test('that is damaged is passed over for the last whole one', async () => {
    await make();
    now = Date.parse('2026-11-22T12:00:00Z');
    await desk.receive();
    const { data } = await make();
    const text = await readFile(data, 'utf8');
    await writeFile(data, text.replace('"state":"received"', '"state":"finished"'));
    expect((await restoreTo()).result).toMatchObject({ day: '2026-11-21', reports: 1 });
    await writeFile(data, text.slice(0, text.length / 2));
    expect((await restoreTo(engine, 'again')).result).toMatchObject({ day: '2026-11-21' });
  });

  test('is restored only where there is nothing', async () => {
    const settings = { place, dataDir: join(folder, 'new'), diagnostics: quietDiagnostics };
    const location = await locationOf(newOwnLocation);
    await expect(restore({ ...settings, location })).rejects.toThrow('There is no whole backup');
    await make();
    await expect(restore({ ...settings, location, dataDir })).rejects.toThrow('something in this folder');
    const back = await restoreTo();
    await expect(restore({ ...settings, location: back.location })).rejects.toThrow('not empty');
    // What was refused left nothing behind that would be in the way.
    expect((await restore({ ...settings, location })).reports).toBe(1);
  });

  test('comes back into a folder for its owner alone, also one that was open to others', async () => {
    await make();
    await mkdir(join(folder, 'open'));
    await chmod(join(folder, 'open'), 0o755);
    for (const dir of ['open', 'new']) {
      const back = await restoreTo(engine, dir);
      for (const name of ['', 'keys', 'uploads']) {
        const { mode } = await stat(join(back.dataDir, name));
        expect([dir, name, mode & 0o777]).toEqual([dir, name, 0o700]);
      }
      for (const name of await readdir(join(back.dataDir, 'keys'))) {
        expect((await stat(join(back.dataDir, 'keys', name))).mode & 0o777).toBe(0o600);
      }
    }
  });

  test('is made only at a place that has no other programme’s', async () => {
    await make();
    await initProgramme(join(folder, 'other'), { origin: 'river.example' });
    const other = await openAt(join(folder, 'other'), await locationOf(newOwnLocation));
    const before = await readdir(place);
    await expect(backUp(other, { dataDir: join(folder, 'other'), place })).rejects.toThrow(
      'another programme',
    );
    expect(await readdir(place)).toEqual(before);
  });

  test('tells of one moment, whatever is written meanwhile', async () => {
    const writing = Array.from({ length: 20 }, () => desk.receive());
    const made = make();
    await Promise.all(writing);
    await made;
    const { programme: back } = await restoreTo();
    const { rows } = await sql<{ report: string; payload: number | null }>`
      select r.mailbox as report, k.payload as payload from reports r
      left join shred_keys k on k.payload = r.payload where r.state = 'received'`.execute(
      back.database.store,
    );
    expect(rows.every(({ payload }) => payload !== null)).toBe(true);
  });
});

test('every table is in a backup, or left out on purpose', async () => {
  const location = await newLocation('sqlite');
  const database = await openDatabase(location.location);
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name <> 'migrations'
  `.execute(database.store);
  const known: string[] = [...DATA_TABLES, ...KEY_TABLES, ...LEFT_OUT];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  await database.close();
  await location.remove();
});

async function rowsOf({ database }: Programme, table: string): Promise<string[]> {
  const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
    database.store,
  );
  const texts = rows
    .filter(({ mailbox }) => mailbox !== '')
    .map((row) => (table === 'log_outbox' ? { ...row, id: null } : row))
    .map((row) =>
      JSON.stringify(
        Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)),
        bytesAsText,
      ),
    );
  return texts.sort();
}

function bytesAsText(_: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
