import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, encodeB64, hashB64, type Mailbox } from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { type TestReport, TestReporters } from '../intake/test-reporters.ts';
import { keepRetention, purgeJournal, withdrawReport } from '../retention/index.ts';

const CLAIM_STATE_FRAME = 16_384;

describeOnBothEngines('what a reporter keeps of claims', (_, engine) => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  let report: TestReport;
  let journal: string;

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    reporters = await TestReporters.before(programme, journal);
    report = await reporters.newReport();
    expect((await reporters.post(report.body)).status).toBe(201);
  });

  afterEach(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
    expect(programme.failures).toEqual([]);
  });

  const keep = (body: object) =>
    reporters.call('PUT /mailbox/claim-state', { receipt: report.receipt, body: JSON.stringify(body) });

  async function read(): Promise<string | null> {
    const response = await reporters.call('GET /mailbox/claim-state', { receipt: report.receipt });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store, no-transform']);
    return ((await response.json()) as { envelope: string | null }).envelope;
  }

  async function mailbox(): Promise<Mailbox> {
    const response = await reporters.call('GET /mailbox', { receipt: report.receipt });
    return (await response.json()) as Mailbox;
  }

  async function codeOf(response: Promise<Response>): Promise<unknown> {
    return ((await (await response).json()) as { code: unknown }).code;
  }

  test('is replaced by whoever knows what is there, and by nobody else', async () => {
    expect([await read(), (await mailbox()).claim]).toEqual([null, false]);
    const [first, second] = [
      await reporters.newEnvelope(CLAIM_STATE_FRAME),
      await reporters.newEnvelope(CLAIM_STATE_FRAME),
    ];
    const initial = { prev: null, envelope: encodeB64(first) };
    expect((await keep(initial)).status).toBe(204);
    expect((await keep(initial)).status).toBe(204);
    expect([await read(), (await mailbox()).claim]).toEqual([encodeB64(first), true]);
    expect(await codeOf(keep({ prev: null, envelope: encodeB64(second) }))).toBe('moved-on');
    expect((await keep({ prev: hashB64(first), envelope: encodeB64(second) })).status).toBe(204);
    expect(await read()).toBe(encodeB64(second));
  });

  test('has one size, and is sealed', async () => {
    const short = await reporters.newEnvelope();
    expect(await codeOf(keep({ prev: null, envelope: encodeB64(short) }))).toBe('malformed');
    const open = encodeB64(new Uint8Array(18_043));
    expect(await codeOf(keep({ prev: null, envelope: open }))).toBe('not-sealed');
    expect(await codeOf(reporters.call('GET /mailbox/claim-state'))).toBe('no-token');
    const stranger = await reporters.newReport();
    const asked = reporters.call('GET /mailbox/claim-state', { receipt: stranger.receipt });
    expect(await codeOf(asked)).toBe('no-mailbox');
  });

  test('outlives the report by a year, and no longer', async () => {
    const envelope = encodeB64(await reporters.newEnvelope(CLAIM_STATE_FRAME));
    expect((await keep({ prev: null, envelope })).status).toBe(204);
    const purges = purgeJournal(journal);
    await withdrawReport(programme, purges, report.receipt.mailbox);
    const round = async (day: string): Promise<void> => {
      programme.setDay(day);
      const now = programme.now();
      const lease = await takeLease(programme.database, { name: 'retention', holder: day, now });
      if (lease === null) throw new Error('no lease');
      await keepRetention(programme, purges, lease);
    };
    await round(addDays(TEST_DAY, 365));
    expect(await read()).toBe(envelope);
    await round(addDays(TEST_DAY, 366));
    expect(await read()).toBeNull();
    expect(await codeOf(keep({ prev: null, envelope }))).toBe('gone');
  });
});
