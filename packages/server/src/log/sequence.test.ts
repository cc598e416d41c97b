import { addDays, closedEntry, formatLine, randomBytes, reportLine } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { type Lease, LeaseLostError, takeLease } from '../db/index.ts';
import { publishAct } from './index.ts';
import { TestLog } from './test-log.ts';

describeOnBothEngines('the sequencer', (_, engine) => {
  let programme: TestProgramme;
  let log: TestLog;
  let lease: Lease;

  beforeEach(async () => {
    programme = await newProgramme(engine);
    // The programme's first descriptor is an entry too.
    await programme.database.store.deleteFrom('log_outbox').execute();
    log = new TestLog(programme);
    lease = await take('first', 0);
  });

  afterEach(() => programme.end());

  async function take(holder: string, now: number): Promise<Lease> {
    const taken = await takeLease(programme.database, { name: 'log', holder, now });
    if (taken === null) throw new Error('the lease is taken');
    return taken;
  }

  const incident = (day: string) =>
    ({
      type: 'incident',
      day,
      kind: 'outage',
      ref: Buffer.from(randomBytes(16)).toString('base64url'),
    }) as const;

  const act = (event: Parameters<typeof publishAct>[1]) =>
    programme.database.transaction((transaction) => publishAct(transaction, event));

  async function enqueueReports(count: number, day: string): Promise<string[]> {
    const rows = Array.from({ length: count }, () => {
      const envelope = Buffer.from(randomBytes(32)).toString('base64url');
      const line = closedEntry(randomBytes(32), 'harbour.example', 0, reportLine(day, envelope));
      return { line, kind: 'report' as const, day };
    });
    await programme.database.store.insertInto('log_outbox').values(rows).execute();
    return rows.map((row) => row.line);
  }

  const monday = '2026-11-23';

  test('publishes acts at once, each once', async () => {
    const event = incident(TEST_DAY);
    await act(event);
    await act(event);
    expect(await log.sequence(lease, TEST_DAY)).toEqual({ open: 1, closed: 0 });
    expect(await log.lines()).toEqual([formatLine(event)]);
    await act(event);
    expect(await log.sequence(lease, TEST_DAY)).toEqual({ open: 0, closed: 0 });
    expect(await log.lines()).toHaveLength(1);
  });

  test('publishes the reports of a day on the next one when there are sixteen', async () => {
    await act(incident(TEST_DAY));
    await log.sequence(lease, TEST_DAY);
    const lines = await enqueueReports(16, TEST_DAY);
    expect(await log.sequence(lease, TEST_DAY)).toEqual({ open: 0, closed: 0 });
    await enqueueReports(3, addDays(TEST_DAY, 1));
    expect(await log.sequence(lease, addDays(TEST_DAY, 1))).toEqual({ open: 0, closed: 16 });
    expect((await log.lines()).slice(1)).toEqual(lines.toSorted());
    expect(await log.sequence(lease, addDays(TEST_DAY, 1))).toEqual({ open: 0, closed: 0 });
  });

  test('publishes fewer on Monday, and a week of none too', async () => {
    await act(incident(TEST_DAY));
    await log.sequence(lease, TEST_DAY);
    const lines = await enqueueReports(15, TEST_DAY);
    expect(await log.sequence(lease, addDays(TEST_DAY, 1))).toEqual({ open: 0, closed: 0 });
    expect(await log.sequence(lease, monday)).toEqual({ open: 0, closed: 15 });
    expect(await log.lines()).toEqual(expect.arrayContaining(lines));
    expect(await log.lines()).toHaveLength(1 + 16);
    for (let i = 1; i < 7; i++) await log.sequence(lease, addDays(monday, i));
    expect(await log.lines()).toHaveLength(1 + 16);
    expect(await log.sequence(lease, addDays(monday, 7))).toEqual({ open: 0, closed: 0 });
    expect(await log.lines()).toHaveLength(1 + 16 + 16);
  });

  test('makes up for a Monday on which no server ran', async () => {
    await act(incident(TEST_DAY));
    await log.sequence(lease, TEST_DAY);
    await enqueueReports(1, TEST_DAY);
    expect(await log.sequence(lease, addDays(monday, 2))).toEqual({ open: 0, closed: 1 });
  });

  test('fills batches of every size and keeps every tile right', async () => {
    for (const count of [1, 15, 17, 200, 65, 300, 1025]) {
      await enqueueReports(count, TEST_DAY);
      await act(incident(TEST_DAY));
      expect(await log.sequence(lease, TEST_DAY, 'immediate')).toEqual({ open: 1, closed: count });
    }
    expect(await log.lines()).toHaveLength(7 + 16 + 16 + 64 + 256 + 256 + 1024 + 2048);
  });

  test('splits what is too much for one batch, and fills only the last', async () => {
    await act(incident(TEST_DAY));
    await log.sequence(lease, TEST_DAY);
    for (let i = 0; i < 9; i++) await enqueueReports(913, TEST_DAY);
    const day = addDays(TEST_DAY, 1);
    expect(await log.sequence(lease, day)).toEqual({ open: 0, closed: 8192 });
    expect(await log.sequence(lease, day)).toEqual({ open: 0, closed: 25 });
    expect(await log.sequence(lease, day)).toEqual({ open: 0, closed: 0 });
    expect(await log.lines()).toHaveLength(1 + 8192 + 64);
  });

  test('writes nothing under a lease that another process has taken over', async () => {
    await act(incident(TEST_DAY));
    await take('second', 60_000);
    await expect(log.sequence(lease, TEST_DAY)).rejects.toThrow(LeaseLostError);
    expect(await log.lines()).toEqual([]);
  });

  test('takes the lease once for one holder until it runs out', async () => {
    expect(await take('first', 1_000)).toEqual(lease);
    await expect(take('second', 2_000)).rejects.toThrow('taken');
    // A clock that was wrong does not hold the log up for ever.
    expect((await take('second', -60_000)).fence).toBe(lease.fence + 1);
    const second = await take('third', 60_000);
    expect(second.fence).toBe(lease.fence + 2);
  });

  test('never gives two processes the same place', async () => {
    await Promise.all(Array.from({ length: 20 }, () => act(incident(TEST_DAY))));
    await Promise.all([log.sequence(lease, TEST_DAY), log.sequence(lease, TEST_DAY)]);
    expect(await log.lines()).toHaveLength(20);
  });

  test.each(['log_leaves', 'log_roots', 'log_tiles', 'log_batches'] as const)(
    'leaves %s unchangeable',
    async (table) => {
      await enqueueReports(256, TEST_DAY);
      await act(incident(TEST_DAY));
      await log.sequence(lease, TEST_DAY, 'immediate');
      const { store } = programme.database;
      await expect(store.deleteFrom(table).execute()).rejects.toThrow('append-only');
      const column = { log_leaves: 'hash', log_roots: 'root', log_tiles: 'root', log_batches: 'secret' }[
        table
      ];
      await expect(
        store
          .updateTable(table)
          .set({ [column]: new Uint8Array(32) } as never)
          .execute(),
      ).rejects.toThrow('append-only');
      await log.verify();
    },
  );
});
