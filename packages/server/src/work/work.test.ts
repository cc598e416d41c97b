import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, encodeB64, hashB64, sealBytes } from '@bellbuoy/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { openIntake } from '../intake/index.ts';
import { type TestReport, TestReporters } from '../intake/test-reporters.ts';
import { forgetSpent, WorkGate } from './index.ts';
import { askChallenge, pressableGate, solve, tamperWith } from './test-work.ts';

describeOnBothEngines('a busy line', (_, engine) => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  let press: (level: number) => void;
  let journal: string;

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    const pressable = pressableGate(programme);
    press = pressable.press;
    reporters = await TestReporters.before(programme, journal, pressable.gate);
  });

  afterEach(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
    expect(programme.failures).toEqual([]);
  });

  async function expectRefused(response: Response, max: number): Promise<void> {
    expect(response.status).toBe(428);
    expect(await response.json()).toMatchObject({
      code: 'work-needed',
      work: { algorithm: 'PBKDF2/SHA-256', cost: 100, max },
    });
  }

  async function withWork({ body, envelopeId }: TestReport) {
    const challenge = await askChallenge(reporters.app, { for: envelopeId });
    return { ...body, work: await solve(challenge) };
  }

  const spentRows = () => programme.database.store.selectFrom('spent').selectAll().execute();

  test('asks for nothing at rest, and looks at no work then', async () => {
    const { body } = await reporters.newReport();
    expect((await reporters.post({ ...body, work: 'nonsense' })).status).toBe(201);
    expect(await spentRows()).toEqual([]);
  });

  test('asks for work before anything is kept, and takes the report once it is done', async () => {
    press(2);
    const report = await reporters.newReport();
    const before = await reporters.countRows();
    await expectRefused(await reporters.post(report.body), 500);
    expect(await reporters.countRows()).toEqual(before);
    const answer = await reporters.post(await withWork(report));
    expect(answer.status).toBe(201);
    const [row, ...more] = await spentRows();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ kind: 'work', until_day: TEST_DAY });
  });

  test('answers a repeat without looking at its work', async () => {
    const report = await reporters.newReport();
    expect((await reporters.post(report.body)).status).toBe(201);
    press(1);
    expect((await reporters.post(report.body)).status).toBe(200);
    expect((await reporters.post({ ...report.body, work: 'nonsense' })).status).toBe(200);
    expect((await reporters.post({ ...report.body, urgent: true })).status).toBe(409);
    const worked = await reporters.newReport();
    const sent = await withWork(worked);
    expect((await reporters.post(sent)).status).toBe(201);
    expect((await reporters.post(sent)).status).toBe(200);
  });

  test('refuses work that is forged, for another envelope, expired or used', async () => {
    press(1);
    const report = await reporters.newReport();
    const sent = await withWork(report);
    const counter = /"counter":\d+/.exec(Buffer.from(sent.work, 'base64url').toString())?.[0] ?? '';
    const derived =
      /"derivedKey":"[0-9a-f]{8}/.exec(Buffer.from(sent.work, 'base64url').toString())?.[0] ?? '';
    const bad = [
      tamperWith(sent.work, '"max":250', '"max":500'),
      tamperWith(sent.work, derived, '"derivedKey":"00000000'),
      tamperWith(sent.work, counter, '"counter":-1'),
      `${sent.work}x`,
      '',
      'e30',
    ];
    for (const work of bad) await expectRefused(await reporters.post({ ...report.body, work }), 250);
    const other = await reporters.newReport();
    await expectRefused(await reporters.post({ ...other.body, work: sent.work }), 250);
    programme.setDay(addDays(TEST_DAY, 1));
    await expectRefused(await reporters.post(sent), 250);
    programme.setDay(TEST_DAY);
    expect((await reporters.post(sent)).status).toBe(201);
    // The same envelope under another mailbox: the work was for it, and is used.
    const { mailbox } = other.body;
    await expectRefused(await reporters.post({ ...sent, mailbox }), 250);
  });

  test('lets one of many in that present the same work at once, whatever server they ask', async () => {
    press(1);
    const elsewhere = pressableGate(programme);
    elsewhere.press(1);
    const second = openIntake(programme, elsewhere.gate);
    const report = await reporters.newReport();
    const sent = await withWork(report);
    const bodies = await Promise.all(
      Array.from({ length: 12 }, async () => ({
        ...sent,
        mailbox: (await reporters.newReport()).body.mailbox,
      })),
    );
    const bytes = bodies.map((body) => new TextEncoder().encode(JSON.stringify(body)));
    const outcomes = await Promise.allSettled(
      bytes.map((body, i) => (i % 2 === 0 ? second : reporters.intake).accept(body)),
    );
    await second.close();
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as Error] : [],
    );
    expect(new Set(reasons.map(({ message }) => message))).toEqual(new Set(['work-needed']));
    expect((await reporters.countRows())['reports']).toBe(1);
  });

  test('asks for messages too, and answers a repeated one', async () => {
    const { receipt, body, envelopeId } = await reporters.newReport();
    expect((await reporters.post(body)).status).toBe(201);
    press(1);
    const envelope = await reporters.newEnvelope();
    const message = { epoch: 1, prev: envelopeId, envelope: encodeB64(envelope) };
    const send = (extra: object) =>
      reporters.call('POST /mailbox/messages', { receipt, body: JSON.stringify({ ...message, ...extra }) });
    await expectRefused(await send({}), 250);
    const work = await solve(await askChallenge(reporters.app, { for: hashB64(envelope) }));
    expect((await send({ work })).status).toBe(201);
    expect((await send({})).status).toBe(200);
    expect(await spentRows()).toHaveLength(1);
  });

  test('asks for uploads too, for each its own', async () => {
    press(1);
    const bytes = (await sealBytes(new Uint8Array(262_144), reporters.epoch.recipient)).length;
    const begin = (length: number, work?: string) =>
      reporters.call('POST /uploads', {
        headers: {
          'tus-resumable': '1.0.0',
          'upload-length': String(length),
          ...(work === undefined ? {} : { 'bellbuoy-work': work }),
        },
      });
    await expectRefused(await begin(bytes), 250);
    const work = await solve(await askChallenge(reporters.app, { bytes }));
    expect((await begin(bytes, work)).status).toBe(201);
    await expectRefused(await begin(bytes, work), 250);
    await expectRefused(
      await begin(bytes * 2, await solve(await askChallenge(reporters.app, { bytes }))),
      250,
    );
    await expectRefused(
      await begin(bytes, await solve(await askChallenge(reporters.app, { for: 'A'.repeat(43) }))),
      250,
    );
  });

  test('takes what another server of the programme has asked for', async () => {
    press(1);
    const other = new WorkGate(programme);
    const { body, envelopeId } = await reporters.newReport();
    const work = await solve(await other.giveChallenge({ for: envelopeId }));
    expect((await reporters.post({ ...body, work })).status).toBe(201);
  });

  test('forgets spent work once it has expired', async () => {
    press(1);
    expect((await reporters.post(await withWork(await reporters.newReport()))).status).toBe(201);
    await forgetSpent(programme);
    expect(await spentRows()).toHaveLength(1);
    programme.setDay(addDays(TEST_DAY, 1));
    await forgetSpent(programme);
    expect(await spentRows()).toEqual([]);
  });

  test('gives no challenge for what is not a request for one', async () => {
    const ask = async (body: unknown) =>
      (await reporters.call('POST /challenge', { body: JSON.stringify(body) })).status;
    for (const body of [{}, { for: 'short' }, { bytes: 0 }, { for: 'A'.repeat(43), bytes: 1 }, [], 'x']) {
      expect([body, await ask(body)]).toEqual([body, 400]);
    }
  });

  test('says no worse than no to any text as work', async () => {
    press(1);
    const { body } = await reporters.newReport();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ maxLength: 200 }), fc.base64String()), async (work) => {
        expect([428, 400]).toContain((await reporters.post({ ...body, work })).status);
      }),
      { numRuns: 50 },
    );
  });
});
