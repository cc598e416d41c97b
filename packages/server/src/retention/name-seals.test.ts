import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, canonicalBytes, encodeB64, type OpenReport } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { readPayload, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember, type TestReport } from '../desk/test-desk.ts';
import { keepRetention, type PurgeJournal, purgeJournal, withdrawReport } from './index.ts';

describeOnBothEngines('a name seal', (_, engine) => {
  let programme: TestProgramme;
  let folder: string;
  let journal: PurgeJournal;
  let desk: TestDesk;
  let lead: TestMember;
  let report: TestReport;
  let opening: Omit<OpenReport, 'keyring'>;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-seals-'));
    journal = purgeJournal(join(folder, 'purge-journal'));
    desk = new TestDesk(programme);
    lead = await desk.open();
    report = await desk.receive({ name: 'The man who signed as J. Moreau' });
    await lead.browser.expect(200, `POST /reports/${report.id}/claim`);
    const { keyring: _keyring, ...body } = await desk.opening(lead, report);
    opening = body;
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(folder, { recursive: true });
  });

  const open = () => lead.browser.expect(201, `POST /reports/${report.id}/open`, opening);
  const stored = () => programme.database.store.selectFrom('name_seals').selectAll().execute();

  test('is kept as a payload of its own from the first opening on', async () => {
    await open();
    const [row] = await stored();
    expect(row).toMatchObject({ mailbox: report.id, purge_on: addDays(TEST_DAY, 90) });
    const bytes = await readPayload(programme.database.store, report.id, row?.payload ?? -1);
    expect(bytes).toEqual(canonicalBytes(opening.seal));
  });

  test('is given to nobody at the desk afterwards', async () => {
    await open();
    // Whoever may read the case is told that there is one, by the hash of its file.
    const routes = [
      ...['/queue', '/cases', `/cases/${opening.case.id}`, `/cases/${opening.case.id}/seals`],
      ...['/epochs', '/roster', '/wraps/missing'],
    ];
    for (const route of routes) {
      const answer = await lead.browser.expect<object>(200, `GET ${route}`);
      const text = JSON.stringify(answer);
      for (const secret of [opening.seal?.file, ...(opening.seal?.shares ?? [])]) {
        expect(text).not.toContain(secret);
      }
    }
    for (const end of ['seal', 'name', 'names'])
      expect((await lead.browser.call(`GET /cases/${opening.case.id}/${end}`)).status).toBe(404);
  });

  test('is taken only with the word that there is one, and only sealed', async () => {
    const share = encodeB64(new Uint8Array(2683));
    const plain = { file: opening.seal?.file ?? '', shares: [share, share] };
    const { seal, ...without } = opening;
    const attempts: [object, string][] = [
      [{ ...opening, hasSeal: false }, 'malformed'],
      [without, 'malformed'],
      [{ ...opening, seal: plain }, 'not-sealed'],
      [{ ...opening, seal: { ...seal, file: encodeB64(new Uint8Array(5755)) } }, 'not-sealed'],
    ];
    for (const [body, code] of attempts) {
      const answer = await lead.browser.call(`POST /reports/${report.id}/open`, body);
      expect(await answer.json()).toMatchObject({ code });
    }
    expect(await stored()).toEqual([]);
  });

  test('goes when its reporter withdraws', async () => {
    await open();
    const [row] = await stored();
    await withdrawReport(programme, journal, report.id);
    expect(await stored()).toEqual([]);
    expect(await readPayload(programme.database.store, report.id, row?.payload ?? -1)).toBeNull();
  });

  test('goes after ninety days, though the case stays', async () => {
    await open();
    const [row] = await stored();
    const round = async (day: string) => {
      programme.setDay(day);
      const lease = await takeLease(programme.database, {
        name: 'retention',
        holder: day,
        now: programme.now(),
      });
      if (lease === null) throw new Error('the lease is taken');
      await keepRetention(programme, journal, lease);
    };
    await round(addDays(TEST_DAY, 89));
    expect(await stored()).toHaveLength(1);
    await round(addDays(TEST_DAY, 90));
    expect(await stored()).toEqual([]);
    expect(await readPayload(programme.database.store, report.id, row?.payload ?? -1)).toBeNull();
    const rows = await programme.database.store.selectFrom('cases').select(['id', 'has_seal']).execute();
    expect(rows.map(({ id, has_seal }) => [id, Boolean(has_seal)])).toEqual([[opening.case.id, false]]);
  });
});
