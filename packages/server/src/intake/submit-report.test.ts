import { rm } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addDays,
  closedEntry,
  encodeB64,
  leafHash,
  randomBytes,
  reportLine,
  sealBytes,
  signPromise,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { readPayload } from '../db/index.ts';
import { originHeaders } from '../http/index.ts';
import { changeReport } from '../mailbox/index.ts';
import { screenBy } from './accept-report.ts';
import { intakeListener } from './index.ts';
import { type TestReport, TestReporters } from './test-reporters.ts';

describeOnBothEngines('POST /reports', (_, engine) => {
  let programme: TestProgramme;
  let reporters: TestReporters;
  let journal: string;

  beforeEach(async () => {
    journal = join(tmpdir(), `bellbuoy-journal-${crypto.randomUUID()}`);
    programme = await newProgramme(engine);
    reporters = await TestReporters.before(programme, journal);
  });

  afterEach(async () => {
    await reporters.intake.close();
    await programme.end();
    await rm(journal, { force: true });
    expect(programme.failures).toEqual([]);
  });

  async function promiseOf(response: Response, status: number): Promise<string> {
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json']);
    return ((await response.json()) as { promise: string }).promise;
  }

  async function expectProblem(response: Response, status: number, code: string): Promise<void> {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = (await response.json()) as Record<string, unknown>;
    const { title, ...rest } = problem;
    expect([typeof title, rest]).toEqual(['string', { type: 'about:blank', status, code }]);
    expect(response.status).toBe(status);
  }

  const entryOf = ({ receipt, envelopeId }: TestReport, day = TEST_DAY) =>
    closedEntry(receipt.commitment, programme.config.origin, 0, reportLine(day, envelopeId));

  test('keeps the envelope, sealed once more, and promises its entry', async () => {
    const report = await reporters.newReport();
    const promise = await promiseOf(await reporters.post(report.body), 201);
    const leaf = leafHash(utf8(entryOf(report)));
    const { log } = programme.keys;
    expect(verifyPromise(promise, log.vkey, { leaf })).toMatchObject({
      day: TEST_DAY,
      by: addDays(TEST_DAY, 8),
    });
    expect(promise).toBe(signPromise({ origin: programme.config.origin, leaf, day: TEST_DAY }, log));

    const { store } = programme.database;
    const row = await store.selectFrom('reports').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      mailbox: report.receipt.mailbox,
      epoch: 1,
      day: TEST_DAY,
      state: 'received',
    });
    expect(row).toMatchObject({ urgent: false, screen_by: null, bytes: 9851, envelope: report.envelopeId });
    expect(await readPayload(store, row.mailbox, row.payload ?? 0)).toEqual(new Uint8Array(report.envelope));
    const stored = await store.selectFrom('payloads').select('bytes').executeTakeFirstOrThrow();
    expect(Buffer.from(stored.bytes).includes('age-encryption')).toBe(false);
    const waiting = await store
      .selectFrom('log_outbox')
      .select(['line', 'day'])
      .where('kind', '=', 'report')
      .execute();
    expect(waiting).toEqual([{ line: entryOf(report), day: TEST_DAY }]);
  });

  test('takes the same request once, and answers it the same for ever', async () => {
    const { body } = await reporters.newReport();
    const promise = await promiseOf(await reporters.post(body), 201);
    const rows = await reporters.countRows();
    expect(await promiseOf(await reporters.post(body), 200)).toBe(promise);
    expect(await promiseOf(await reporters.post({ ...body, work: 'other work' }), 200)).toBe(promise);
    programme.setDay(addDays(TEST_DAY, 90));
    expect(await promiseOf(await reporters.post(body), 200)).toBe(promise);
    expect(await reporters.countRows()).toEqual(rows);
  });

  test('takes a crowd at once, each of them sending twice', async () => {
    const reports = await Promise.all(Array.from({ length: 60 }, () => reporters.newReport()));
    // Three waves: the first is written by this thread, the others by the writer's.
    const promises = new Map<string, string[]>();
    for (const wave of [reports.slice(0, 10), reports.slice(10, 30), reports.slice(30)]) {
      const answers = await Promise.all([...wave, ...wave].map(async ({ body }) => reporters.post(body)));
      const statuses = answers.map((answer) => answer.status).toSorted();
      expect(statuses).toEqual([...wave.map(() => 200), ...wave.map(() => 201)]);
      for (const [i, answer] of answers.entries()) {
        const mailbox = wave[i % wave.length]?.receipt.mailbox ?? '';
        const { promise } = (await answer.json()) as { promise: string };
        promises.set(mailbox, [...(promises.get(mailbox) ?? []), promise]);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const report of reports) {
      const [first, second] = promises.get(report.receipt.mailbox) ?? [];
      expect(first).toBe(second);
      verifyPromise(first ?? '', programme.keys.log.vkey, { leaf: leafHash(utf8(entryOf(report))) });
      const row = await programme.database.store
        .selectFrom('reports')
        .select(['payload', 'commitment'])
        .where('mailbox', '=', report.receipt.mailbox)
        .executeTakeFirstOrThrow();
      const stored = await readPayload(programme.database.store, report.receipt.mailbox, row.payload ?? 0);
      expect(stored).toEqual(new Uint8Array(report.envelope));
      expect(row.commitment).toEqual(report.receipt.commitment);
    }
    expect(await reporters.countRows()).toMatchObject({ reports: 60, payloads: 60, shred_keys: 60 });
  });

  test('keeps apart from the report what the reporter keeps', async () => {
    const kept = encodeB64(await reporters.newEnvelope(4096));
    const report = await reporters.newReport({ kept });
    await promiseOf(await reporters.post(report.body), 201);
    const { store } = programme.database;
    const note = await store.selectFrom('kept_notes').selectAll().executeTakeFirstOrThrow();
    const bytes = await readPayload(store, report.receipt.mailbox, note.payload);
    expect(encodeB64(bytes ?? new Uint8Array())).toBe(kept);
    const keys = await store.selectFrom('shred_keys').select('outlives_report').orderBy('payload').execute();
    expect(keys.map((key) => key.outlives_report)).toEqual([false, true]);
  });

  test('refuses another report for the same conversation, and any once it is gone', async () => {
    const report = await reporters.newReport();
    await promiseOf(await reporters.post(report.body), 201);
    const others = [
      { envelope: encodeB64(await reporters.newEnvelope()) },
      { commitment: encodeB64(randomBytes(32)) },
      { urgent: true },
      { kept: encodeB64(await reporters.newEnvelope(4096)) },
    ];
    const rows = await reporters.countRows();
    for (const other of others) {
      await expectProblem(await reporters.post({ ...report.body, ...other }), 409, 'mailbox-taken');
    }
    for (const state of ['withdrawn', 'purged'] as const) {
      await programme.database.transaction((transaction) =>
        changeReport(transaction, report.receipt.mailbox, { state }),
      );
      await expectProblem(await reporters.post(report.body), 410, 'gone');
    }
    expect(await reporters.countRows()).toEqual(rows);
  });

  test('keeps a time only of what is urgent, and none finer than a quarter of an hour', async () => {
    const report = await reporters.newReport({ urgent: true });
    await promiseOf(await reporters.post(report.body), 201);
    const row = await programme.database.store
      .selectFrom('reports')
      .select('screen_by')
      .executeTakeFirstOrThrow();
    expect(row.screen_by).toBe(Date.parse(`${TEST_DAY}T12:15:00Z`));
  });

  test('refuses envelopes for epochs that are not known or are over', async () => {
    const report = await reporters.newReport();
    await expectProblem(await reporters.post({ ...report.body, epoch: 2 }), 409, 'stale-epoch');
    programme.setDay(addDays(TEST_DAY, 89));
    await promiseOf(await reporters.post(report.body), 201);
    programme.setDay(addDays(TEST_DAY, 90));
    const { body } = await reporters.newReport();
    await expectProblem(await reporters.post(body), 409, 'stale-epoch');
  });

  test.runIf(engine === 'sqlite')('acknowledges nothing that a full disk does not take', async () => {
    const { connections, store } = programme.database;
    if (!('sqlite' in connections)) throw new Error('another engine');
    const { writer } = connections.sqlite;
    const limitPages = (pages: string) => writer.run(`pragma max_page_count = ${pages}`, []);
    const reports = await Promise.all([1, 2, 3].map(() => reporters.newReport()));
    const [used] = writer.run('pragma page_count', []).rows;
    limitPages(String(used?.['page_count']));
    for (const { body } of reports) await expectProblem(await reporters.post(body), 503, 'unavailable');
    expect(await store.selectFrom('reports').selectAll().execute()).toEqual([]);
    expect(programme.failures.splice(0)).toHaveLength(3);
    limitPages('4294967294');
    for (const { body } of reports) await promiseOf(await reporters.post(body), 201);
  });

  test('refuses a desk that is not there or not open', async () => {
    const { body } = await reporters.newReport();
    await programme.database.store
      .insertInto('desks')
      .values({ id: 'closed', kind: 'redress', title: '{}', root: null })
      .execute();
    for (const desk of ['elsewhere', 'closed']) {
      await expectProblem(await reporters.post({ ...body, desk }), 404, 'no-desk');
    }
  });

  test('refuses everything that is not exactly a sealed report, and keeps nothing of it', async () => {
    const { body } = await reporters.newReport();
    const { envelope, ...rest } = body;
    const bytes = Buffer.from(envelope, 'base64url');
    const changed = (at: number, byte: number) => {
      const copy = Buffer.from(bytes);
      copy[at] = byte;
      return copy.toString('base64url');
    };
    const twoStanzas = Buffer.from(bytes.toString('latin1').replace('\n---', '\n-> X25519 a\n---'), 'latin1');
    const malformed: unknown[] = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '\ufeff{}',
      rest,
      { ...body, extra: 1 },
      // As text: an object literal would set the prototype instead.
      JSON.stringify(body).replace('{', '{"__proto__":{},'),
      { ...body, desk: 'Harbour' },
      { ...body, desk: '' },
      { ...body, epoch: '1' },
      { ...body, epoch: 0 },
      { ...body, epoch: 1.5 },
      { ...body, epoch: 2 ** 53 },
      { ...body, mailbox: body.mailbox.slice(1) },
      { ...body, mailbox: `${body.mailbox}=` },
      { ...body, mailbox: `${body.mailbox.slice(0, -1)}+` },
      { ...body, mailbox: `${'A'.repeat(42)}B` },
      { ...body, commitment: encodeB64(randomBytes(31)) },
      { ...body, commitment: null },
      { ...body, envelope: null },
      { ...body, envelope: `${envelope}=` },
      { ...body, envelope: `${envelope.slice(0, -1)}/` },
      { ...body, envelope: `${envelope.slice(0, 40)} ${envelope.slice(40)}` },
      { ...body, urgent: 'yes' },
      { ...body, urgent: null },
      { ...body, kept: 'short!' },
      { ...body, uploads: 'one' },
      { ...body, uploads: [1] },
      { ...body, uploads: Array.from({ length: 65 }, () => 'u') },
      { ...body, pass: 7 },
      { ...body, work: 'w'.repeat(4097) },
      { ...body, work: '\ud800' },
    ];
    const notSealed: unknown[] = [
      { ...body, envelope: '' },
      { ...body, envelope: Buffer.from('A man in a blue coat').toString('base64url') },
      { ...body, envelope: Buffer.alloc(9851, 'plain text ').toString('base64url') },
      { ...body, envelope: bytes.subarray(1).toString('base64url') },
      { ...body, envelope: Buffer.concat([bytes, Buffer.of(0)]).toString('base64url') },
      { ...body, envelope: changed(0, 0x41) },
      { ...body, envelope: changed(40, 0x20) },
      { ...body, envelope: twoStanzas.subarray(0, 9851).toString('base64url') },
      { ...body, envelope: encodeB64(await sealBytes(randomBytes(5000), reporters.epoch.recipient)) },
      { ...body, kept: envelope },
    ];
    const rows = await reporters.countRows();
    for (const bad of malformed) await expectProblem(await reporters.post(bad), 400, 'malformed');
    for (const bad of notSealed) await expectProblem(await reporters.post(bad), 422, 'not-sealed');
    await expectProblem(await reporters.post({ ...body, uploads: ['u'] }), 422, 'unknown-upload');
    await expectProblem(await reporters.post(`${' '.repeat(131_072)}{}`), 413, 'too-large');
    await expectProblem(await reporters.post(body, { 'content-type': 'text/plain' }), 400, 'malformed');
    await expectProblem(
      await reporters.call('POST /reports', { body: Buffer.of(0x7b, 0xff) }),
      400,
      'malformed',
    );
    expect(await reporters.countRows()).toEqual(rows);
  });

  test('binds no files to a report that is here by another under its words', async () => {
    const { body } = await reporters.newReport();
    expect((await reporters.post(body)).status).toBe(201);
    const { store } = programme.database;
    const upload = { id: 'u', day: TEST_DAY, bytes: 1, arrived: 1, sealed: body.mailbox, mailbox: null };
    await store.insertInto('uploads').values(upload).execute();
    await expectProblem(await reporters.post({ ...body, uploads: ['u'] }), 409, 'mailbox-taken');
    expect(await store.selectFrom('uploads').selectAll().execute()).toEqual([upload]);
  });

  test('answers on a socket exactly as elsewhere, without reading more than it may', async () => {
    const { intake } = reporters;
    const headers = originHeaders('http://localhost');
    const { diagnostics } = programme;
    const server = createServer(
      intakeListener({ intake, headers, diagnostics }, (_, response) => response.writeHead(404).end('other')),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/reports`;
    const json = { 'content-type': 'application/json' };
    const send = (body: BodyInit, more: object = {}) =>
      fetch(url, { method: 'POST', headers: json, body, duplex: 'half', ...more } as RequestInit);
    try {
      const report = await reporters.newReport();
      const accepted = await send(JSON.stringify(report.body));
      expect(accepted.headers.get('x-content-type-options')).toBe('nosniff');
      expect(accepted.headers.get('cache-control')).toBe('no-store');
      const promise = await promiseOf(accepted, 201);
      expect(await promiseOf(await send(JSON.stringify(report.body)), 200)).toBe(promise);
      await expectProblem(await send('{}'), 400, 'malformed');
      await expectProblem(await send('{}', { headers: {} }), 400, 'malformed');
      const flood = new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(65_536).fill(0x20)),
      });
      await expect(
        send(flood).then((response) => expectProblem(response, 413, 'too-large')),
      ).resolves.toBeUndefined();
      expect((await fetch(url)).status).toBe(404);
      await hangUp(url, json);
      expect(await promiseOf(await send(JSON.stringify(report.body)), 200)).toBe(promise);
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

/** Begins a request and goes away in the middle of it. */
async function hangUp(url: string, headers: Record<string, string>): Promise<void> {
  const request = httpRequest(url, { method: 'POST', headers: { ...headers, 'content-length': 1000 } });
  request.on('error', () => {});
  request.write('{"desk":');
  await new Promise((resolve) => setTimeout(resolve, 50));
  request.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('the screening deadline is the first quarter of an hour at least fifteen minutes away', () => {
  const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);
  expect(screenBy(at('12:00:00'))).toBe(at('12:15:00'));
  expect(screenBy(at('12:00:01'))).toBe(at('12:30:00'));
  expect(screenBy(at('12:14:59'))).toBe(at('12:30:00'));
});
