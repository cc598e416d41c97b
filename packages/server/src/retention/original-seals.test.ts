import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { readPayload, takeLease } from '../db/index.ts';
import { TestDesk, type TestMember } from '../desk/test-desk.ts';
import { openTestCase, receiveMessage, recordOf, scrubRequest, type TestCase } from '../desk/test-scrub.ts';
import { keepRetention, type PurgeJournal, purgeJournal, withdrawReport } from './index.ts';

describeOnBothEngines('a restricted original', (_, engine) => {
  let programme: TestProgramme;
  let folder: string;
  let journal: PurgeJournal;
  let desk: TestDesk;
  let lead: TestMember;
  let found: TestCase;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-originals-'));
    journal = purgeJournal(join(folder, 'purge-journal'));
    desk = new TestDesk(programme);
    lead = await desk.open();
    await desk.addMember(lead, 'ana');
    found = await openTestCase(desk, lead, await desk.receive({ name: 'J. Moreau' }));
    await restrict();
    await restrict(await receiveMessage(desk, lead, found, 'It was J. Moreau'));
  });
  afterEach(async () => {
    expect(programme.failures).toEqual([]);
    await programme.end();
    await rm(folder, { recursive: true });
  });

  async function restrict(message?: string): Promise<void> {
    const of = message === undefined ? {} : { of: [message] };
    const body = await scrubRequest(desk, lead, found, { choice: 'restricted', ...of });
    await lead.browser.expect(204, `POST /cases/${found.id}/scrub`, body);
  }

  const stored = async () =>
    (['name_seals', 'original_seals'] as const).reduce<Promise<number[]>>(async (before, table) => {
      const rows = await programme.database.store.selectFrom(table).select('payload').execute();
      return [...(await before), ...rows.map(({ payload }) => payload)];
    }, Promise.resolve([]));
  const left = async (payloads: readonly number[]) => {
    const bytes = await Promise.all(
      payloads.map((payload) => readPayload(programme.database.store, found.report.id, payload)),
    );
    return bytes.filter((each) => each !== null).length;
  };
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

  test('lies beside the reporter’s own name seal, each a payload of its own', async () => {
    const payloads = await stored();
    expect(new Set(payloads).size).toBe(3);
    expect(await left(payloads)).toBe(3);
  });

  test('goes when its reporter withdraws', async () => {
    const payloads = await stored();
    await withdrawReport(programme, journal, found.report.id);
    expect([await stored(), await left(payloads)]).toEqual([[], 0]);
  });

  test('goes after ninety days, though the case and its summary stay', async () => {
    const payloads = await stored();
    await round(addDays(TEST_DAY, 89));
    expect(await left(payloads)).toBe(3);
    await round(addDays(TEST_DAY, 90));
    expect([await stored(), await left(payloads)]).toEqual([[], 0]);
    const row = await programme.database.store
      .selectFrom('cases')
      .select(['scrub', 'content', 'summary'])
      .executeTakeFirstOrThrow();
    expect(row.scrub).toBe('restricted');
    expect(await left([row.content ?? -1, row.summary ?? -1])).toBe(2);
  });

  test('goes with its case, and with it everything that the desk wrote', async () => {
    const copy = await recordOf(desk, lead, found, { kind: 'note', text: 'Look again' });
    await lead.browser.expect(201, `POST /cases/${found.id}/own-notes`, { file: copy });
    await lead.browser.expect(204, `POST /cases/${found.id}/recusals`, { account: 'ana', note: copy });
    await programme.database.store
      .updateTable('reports')
      .set({ state: 'finished', purge_on: addDays(TEST_DAY, 30) })
      .execute();
    await round(addDays(TEST_DAY, 30));
    const tables = [
      'original_seals',
      'name_seals',
      'own_notes',
      'recusals',
      'case_notes',
      'case_copies',
    ] as const;
    for (const table of tables) {
      const rows = await programme.database.store.selectFrom(table).select('mailbox').execute();
      expect([table, rows]).toEqual([table, []]);
    }
    const keys = await programme.database.store
      .selectFrom('shred_keys')
      .select('payload')
      .where('mailbox', '=', found.report.id)
      .where('outlives_report', '=', false)
      .execute();
    expect(keys).toEqual([]);
  });
});
