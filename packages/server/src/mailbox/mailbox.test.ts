import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  closedEntry,
  encodeB64,
  hashB64,
  type Mailbox,
  mailboxSchema,
  parseAs,
  randomBytes,
  reportLine,
  verifyProof,
} from '@bellbuoy/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeOnBothEngines } from '../../../../test/support/databases.ts';
import { newProgramme, TEST_DAY, type TestProgramme } from '../../../../test/support/programme.ts';
import { takeLease } from '../db/index.ts';
import { type TestReport, TestReporters } from '../intake/test-reporters.ts';
import { sequence } from '../log/index.ts';
import { changeReport, deliverMessage, recordReportEvent } from './index.ts';
import { findReport, lockReport } from './report.ts';

describeOnBothEngines('a mailbox', (_, engine) => {
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

  const bearer = () => ({ receipt: report.receipt });

  async function read(after: string | null = null): Promise<{ mailbox: Mailbox; length: number }> {
    const query = after === null ? '' : `?after=${after}`;
    const response = await reporters.call(`GET /mailbox${query}`, bearer());
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store, no-transform']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const bytes = await response.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    expect(text).toMatch(/,"pad":"0*"\}$/);
    return { mailbox: parseAs(mailboxSchema, JSON.parse(text)), length: bytes.byteLength };
  }

  async function expectProblem(answer: Promise<Response>, status: number, code: string): Promise<void> {
    const response = await answer;
    expect(await response.json()).toMatchObject({ code, status });
    expect(response.status).toBe(status);
  }

  const send = (body: object) =>
    reporters.call('POST /mailbox/messages', { ...bearer(), body: JSON.stringify(body) });
  const keep = (body: object) =>
    reporters.call('PUT /mailbox/kept', { ...bearer(), body: JSON.stringify(body) });

  /** What the desk does when it answers. */
  async function reply(envelope: Uint8Array, prev: string | null): Promise<string> {
    const id = hashB64(envelope);
    const { mailbox } = report.receipt;
    const message = { mailbox, direction: 'out', epoch: 1, day: TEST_DAY, id, prev, envelope } as const;
    await programme.database.transaction(async (transaction) => {
      expect(await deliverMessage(transaction, message, null)).toBe('delivered');
    });
    return id;
  }

  test('shows a report that waits, in as few bytes as any other', async () => {
    const { mailbox, length } = await read();
    expect(length).toBe(16_384);
    expect(mailbox).toMatchObject({
      state: 'received',
      days: { received: TEST_DAY, opened: null, answerBy: '2026-11-24', purgeOn: null },
      sent: [report.envelopeId],
      messages: [],
      log: [{ line: reportLine(TEST_DAY, report.envelopeId), proof: null }],
      ...{ kept: null, claim: false, more: null },
    });
    const accepted = (await (await reporters.post(report.body)).json()) as { promise: string };
    expect(mailbox.promise).toBe(accepted.promise);
  });

  test('proves what has been published, every entry of it', async () => {
    const { receipt } = report;
    const { config, database, keys, random } = programme;
    await database.transaction(async (transaction) => {
      const locked = await lockReport(transaction, receipt.mailbox);
      if (locked === null) throw new Error('no report');
      await changeReport(transaction, receipt.mailbox, { state: 'opened', opened_day: TEST_DAY });
      await recordReportEvent(transaction, config.origin, locked, { type: 'opened', day: TEST_DAY });
    });
    const lease = await takeLease(database, { name: 'log', holder: 'test', now: 0 });
    if (lease === null) throw new Error('no lease');
    await sequence(database, lease, { origin: config.origin, day: TEST_DAY, batches: 'immediate', random });
    const { mailbox } = await read();
    expect(mailbox.log).toHaveLength(2);
    for (const [n, { line, proof }] of mailbox.log.entries()) {
      const entry = closedEntry(receipt.commitment, config.origin, n, line);
      expect(verifyProof(proof ?? '', entry, keys.log.vkey).size).toBeGreaterThan(1);
    }
  });

  test('has exactly three sizes, and pages when the largest is full', async () => {
    const sizes: number[] = [];
    let last: string | null = null;
    const ids: string[] = [];
    for (const frameBytes of [4096, 4096, 4096, 65_536, 65_536, 65_536, 4096]) {
      last = await reply(await reporters.newEnvelope(frameBytes), last);
      ids.push(last);
      sizes.push((await read()).length);
    }
    expect(sizes).toEqual([16_384, 16_384, 65_536, 262_144, 262_144, 262_144, 262_144]);
    const first = await read();
    expect(first.mailbox.messages.map((message) => message.id)).toEqual(ids.slice(0, 5));
    const second = await read(first.mailbox.more);
    expect(second.mailbox.messages.map((message) => message.id)).toEqual(ids.slice(5));
    expect([second.mailbox.more, second.mailbox.sent]).toEqual([null, first.mailbox.sent]);
    for (const { id, envelope } of [...first.mailbox.messages, ...second.mailbox.messages]) {
      expect(hashB64(Buffer.from(envelope, 'base64url'))).toBe(id);
    }
    for (const after of ['', '0', '-1', '1x', '99999999999', 'null']) {
      await expectProblem(reporters.call(`GET /mailbox?after=${after}`, bearer()), 400, 'malformed');
    }
  });

  test('is opened by its token alone', async () => {
    const { token } = report.receipt;
    const answers = [
      undefined,
      '',
      'Bellbuoy',
      `Bellbuoy ${encodeB64(token)}=`,
      `bellbuoy ${encodeB64(token)}`,
      `Bearer ${encodeB64(token)}`,
      `Bellbuoy ${encodeB64(token.slice(1))}`,
      `Bellbuoy ${'A'.repeat(42)}B`,
    ];
    for (const authorization of answers) {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      await expectProblem(reporters.call('GET /mailbox', { headers }), 401, 'no-token');
      await expectProblem(reporters.call('POST /mailbox/withdraw', { headers, body: '{}' }), 401, 'no-token');
    }
    const stranger = { receipt: { ...report.receipt, token: randomBytes(32) } };
    await expectProblem(reporters.call('GET /mailbox', stranger), 404, 'no-mailbox');
    // The mailbox's public name is not its token.
    const named = { authorization: `Bellbuoy ${report.receipt.mailbox}` };
    await expectProblem(reporters.call('GET /mailbox', { headers: named }), 404, 'no-mailbox');
  });

  test('takes messages in their order, each once', async () => {
    const [first, second] = [await reporters.newEnvelope(), await reporters.newEnvelope()];
    const message = { epoch: 1, prev: report.envelopeId, envelope: encodeB64(first) };
    const both = await Promise.all([send(message), send(message)]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 201]);
    await expectProblem(send({ ...message, envelope: encodeB64(second) }), 409, 'moved-on');
    await reply(await reporters.newEnvelope(), null);
    expect((await send({ epoch: 1, prev: hashB64(first), envelope: encodeB64(second) })).status).toBe(201);
    expect((await send(message)).status).toBe(200);
    const { mailbox } = await read();
    expect(mailbox.sent).toEqual([report.envelopeId, hashB64(first), hashB64(second)]);
    expect(mailbox.messages).toHaveLength(1);
  });

  test('refuses messages that are not sealed, not for an open epoch, or not what the call takes', async () => {
    const envelope = encodeB64(await reporters.newEnvelope());
    const message = { epoch: 1, prev: report.envelopeId, envelope };
    const rows = await reporters.countRows();
    await expectProblem(send({ ...message, envelope: 'cGxhaW4' }), 422, 'not-sealed');
    await expectProblem(send({ ...message, epoch: 9 }), 409, 'stale-epoch');
    await expectProblem(send({ ...message, uploads: ['u'] }), 422, 'unknown-upload');
    await expectProblem(send({ ...message, envelope: report.body.envelope }), 409, 'moved-on');
    for (const bad of [
      {},
      { ...message, prev: null },
      { ...message, n: 1 },
      { ...message, envelope: `${envelope}=` },
    ]) {
      await expectProblem(send(bad), 400, 'malformed');
    }
    const large = { ...bearer(), body: ' '.repeat(131_073) };
    await expectProblem(reporters.call('POST /mailbox/messages', large), 413, 'too-large');
    expect(await reporters.countRows()).toEqual(rows);
  });

  test('lets the reporter delete what they have read, and only that', async () => {
    const id = await reply(await reporters.newEnvelope(), null);
    const later = await reply(await reporters.newEnvelope(), id);
    const mine = await reporters.newEnvelope();
    expect((await send({ epoch: 1, prev: report.envelopeId, envelope: encodeB64(mine) })).status).toBe(201);
    const before = await reporters.countRows();
    const remove = (message: string) => reporters.call(`DELETE /mailbox/messages/${message}`, bearer());
    expect((await remove(id)).status).toBe(204);
    expect((await remove(id)).status).toBe(204);
    await expectProblem(remove(hashB64(mine)), 404, 'not-found');
    await expectProblem(remove(report.envelopeId), 404, 'not-found');
    const { mailbox } = await read();
    expect(mailbox.messages.map((message) => message.id)).toEqual([later]);
    const { store } = programme.database;
    const keys = await store.selectFrom('shred_keys').select('payload').where('mailbox', '!=', '').execute();
    expect(keys).toHaveLength((before['shred_keys'] ?? 0) - 1);
  });

  test('keeps the reporter’s own note, replaced only by whoever knows the last', async () => {
    const [first, second] = [await reporters.newEnvelope(4096), await reporters.newEnvelope(4096)];
    expect((await keep({ prev: null, envelope: encodeB64(first) })).status).toBe(204);
    expect((await keep({ prev: null, envelope: encodeB64(first) })).status).toBe(204);
    await expectProblem(keep({ prev: null, envelope: encodeB64(second) }), 409, 'moved-on');
    expect((await keep({ prev: hashB64(first), envelope: encodeB64(second) })).status).toBe(204);
    const wrong = encodeB64(await reporters.newEnvelope());
    await expectProblem(keep({ prev: hashB64(second), envelope: wrong }), 400, 'malformed');
    const plain = encodeB64(new Uint8Array(5755));
    await expectProblem(keep({ prev: hashB64(second), envelope: plain }), 422, 'not-sealed');
    expect((await read()).mailbox.kept).toBe(encodeB64(second));
  });

  test('is withdrawn by its reporter: nothing is left but the log, the note and the refusal', async () => {
    const kept = await reporters.newEnvelope(4096);
    await keep({ prev: null, envelope: encodeB64(kept) });
    await reply(await reporters.newEnvelope(), null);
    const withdraw = () => reporters.call('POST /mailbox/withdraw', { ...bearer(), body: '{}' });
    await expectProblem(
      reporters.call('POST /mailbox/withdraw', { ...bearer(), body: '{"why":1}' }),
      400,
      'malformed',
    );
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).status).toBe(204);
    const { mailbox } = await read();
    expect(mailbox).toMatchObject({ state: 'withdrawn', messages: [], kept: encodeB64(kept) });
    expect(mailbox.log.map(({ line }) => (JSON.parse(line) as { type: string }).type)).toEqual([
      'report',
      'withdrawn',
    ]);
    await expectProblem(reporters.post(report.body), 410, 'gone');
    const envelope = encodeB64(await reporters.newEnvelope());
    await expectProblem(send({ epoch: 1, prev: report.envelopeId, envelope }), 410, 'gone');
    const found = await findReport(programme.database.store, report.receipt.mailbox);
    expect(found?.payload).toBeNull();
  });
});
