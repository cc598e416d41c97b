import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  actListSchema,
  awardListSchema,
  caseListSchema,
  type Day,
  dayOf,
  decodeB64,
  encodeB64,
  GUARDIANS_DESK,
  ledgerViewSchema,
  openReceipt,
  oversightSchema,
  parseAs,
  parseReceipt,
  passphraseKeys,
  redemptionListSchema,
  saltSchema,
  stretchPassphrase,
} from '@bellbuoy/protocol';
import { parsePracticeFigures } from '@bellbuoy/protocol/practice';
import { allReceiptWordlists } from '@bellbuoy/protocol/wordlists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMailbox } from '../client/conversation.ts';
import { claimReport, type DeskSession, readCases, readQueue, signIn } from '../client/desk-client.ts';
import { type DeskHttp, deskHttp } from '../client/desk-http.ts';
import { openProgramme } from '../client/programme-client.ts';
import { readMailbox } from '../client/reporter-client.ts';
import type { DemoAccounts } from '../demo/demo-files.ts';
import { earlierStories } from '../demo/stories/earlier.ts';
import { STORIES } from '../demo/stories/index.ts';
import { openFrame } from '../offline/open-pulled.ts';
import { freePortPair } from '../testing/free-ports.ts';
import { type RunningCli, runCli, startCli } from '../testing/run-cli.ts';

const WAITING = STORIES.filter(({ steps }) => steps.length === 0);
const today = (): Day => dayOf(Date.now());
/** Of those that are deleted a row is left. */
const TAKEN = [...STORIES, ...earlierStories(today())].filter(({ steps }) => steps.length > 0);

describe('bellbuoy start', () => {
  let folder: string;
  let port: number;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bellbuoy-start-'));
    port = await freePortPair();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('makes a programme where there is none, says where it answers, and ends when asked', async () => {
    const data = join(folder, 'data');
    const first = await startCli(['--data', data, '--port', String(port)]);
    expect(first.output().stdout).toMatch(
      new RegExp(
        `^ready http://localhost:${port}\ndesk http://localhost:${port + 1}\nsetup http://localhost:${port + 1}/desk/#setup=[\\w-]{43}\n$`,
      ),
    );
    expect((await fetch(first.publicUrl)).status).toBe(200);
    expect((await fetch(`${first.deskUrl}/desk/`)).status).toBe(200);
    expect((await stat(data)).mode & 0o077).toBe(0);
    expect(await first.end('SIGINT')).toBe(0);
    const again = await startCli(['--data', data, '--port', String(port)]);
    expect(again.setupLink).not.toBe(first.setupLink);
    expect(await again.end()).toBe(0);
  });

  it('says which port is taken', async () => {
    const blocker = createServer().listen(port + 1, '127.0.0.1');
    const { code, stdout, stderr } = await runCli([
      'start',
      '--data',
      join(folder, 'data'),
      '--port',
      String(port),
    ]);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`That port is taken: 127.0.0.1:${port + 1}`);
    blocker.close();
  });

  it.each([
    ['--port', '0'],
    ['--port', '65535'],
    ['--batch', 'hourly'],
    ['--demo', '--host', '0.0.0.0'],
  ])('refuses %s %s', async (...options) => {
    expect(await runCli(['start', '--data', join(folder, 'none'), ...options])).toMatchObject({
      code: 2,
      stdout: '',
    });
  });
});

describe('bellbuoy start --demo', () => {
  let dataDir: string;
  let port: number;
  let running: RunningCli;
  let accounts: DemoAccounts;
  const inDemo = (name: string) => join(dataDir, 'demo', name);
  const text = async (name: string) => (await readFile(inDemo(name), 'utf8')).trim();
  const startDemo = () =>
    startCli(['--demo', '--data', dataDir, '--port', String(port), '--batch', 'immediate']);

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-demo-'));
    port = await freePortPair();
    running = await startDemo();
    accounts = JSON.parse(await text('accounts.json')) as DemoAccounts;
  }, 120_000);
  afterAll(async () => {
    await running?.end();
    await rm(dataDir, { recursive: true });
  });

  async function signInAs(role: 'lead' | 'analyst' | 'guardian'): Promise<DeskSession> {
    const person = accounts.find((each) => each.role === role);
    const { descriptor, vkey } = await openProgramme(running.publicUrl, { today: today() });
    const address = { url: running.deskUrl, descriptor, vkey, today };
    return signIn(address, { account: person?.account ?? '', passphrase: person?.passphrase ?? '' });
  }

  async function officeSession(role: 'panel' | 'paymaster'): Promise<DeskHttp> {
    const person = accounts.find((each) => each.role === role);
    const http = deskHttp(running.deskUrl);
    const { salt } = parseAs(saltSchema, await http.post('/session/salt', { account: person?.account }));
    const stretched = await stretchPassphrase(person?.passphrase ?? '', decodeB64(salt));
    const { signIn: proof } = await passphraseKeys(stretched, 'harbour.example');
    await http.post('/session', { account: person?.account, signIn: encodeB64(proof) });
    return http;
  }

  it('leaves what somebody needs to try it, for its owner alone', async () => {
    for (const name of [
      'accounts.json',
      'intake-identity.txt',
      'programme-vkey.txt',
      'receipt.txt',
      'receipt-offered.txt',
    ]) {
      expect((await stat(inDemo(name))).mode & 0o777).toBe(0o600);
    }
    expect(accounts.map(({ role }) => role)).toEqual([
      ...['lead', 'analyst'],
      ...['guardian', 'guardian', 'guardian'],
      ...['panel', 'panel', 'panel', 'panel', 'paymaster', 'editor', 'editor'],
    ]);
    expect(await text('intake-identity.txt')).toMatch(/^AGE-SECRET-KEY-PQ-1[0-9A-Z]+$/);
    const vkey = await text('programme-vkey.txt');
    await expect(openProgramme(running.publicUrl, { today: today(), vkey })).resolves.toMatchObject({
      isPinned: true,
    });
  });

  it('says on every page that it is a demonstration', async () => {
    for (const page of [
      `${running.publicUrl}/`,
      `${running.publicUrl}/report/`,
      `${running.deskUrl}/desk/`,
    ]) {
      expect(await (await fetch(page)).text()).toContain('This is a demonstration.');
    }
  });

  it('has reports in every state, each list as old as it says', async () => {
    const lead = await signInAs('lead');
    const queue = await readQueue(lead);
    expect(queue.map(({ urgent }) => urgent)).toEqual(WAITING.map((_, place) => place === 0));
    expect(queue[0]?.screenBy).not.toBeNull();
    const cases = await readCases(lead);
    expect(cases).toHaveLength(TAKEN.length);
    expect([...new Set(cases.map(({ state }) => state))].toSorted()).toEqual([
      ...['finished', 'open', 'purged', 'second-review', 'withdrawn'],
    ]);
    expect(cases.filter((row) => 'unread' in row && row.unread > 0).length).toBeGreaterThanOrEqual(2);
    expect(new Set(cases.map(({ day }) => day)).size).toBeGreaterThan(5);
  });

  it('has guardians with a desk of their own, one name to decide on, and orders that were carried out', async () => {
    const { http, desk } = await signInAs('guardian');
    expect(desk).toBe(GUARDIANS_DESK);
    const acts = parseAs(actListSchema, await http.get('/acts'));
    const stateOf = (act: string) => acts.filter((each) => each.act === act).map(({ state }) => state);
    expect(stateOf('opening').toSorted()).toEqual(['granted', 'open', 'refused']);
    const { orders, samples, missed } = parseAs(oversightSchema, await http.get('/oversight'));
    expect(orders.map(({ order, doneOn }) => [order, doneOn !== null])).toEqual([
      ['review', false],
      ['purge', true],
    ]);
    expect(samples.map(({ reason }) => reason)).toContain('knowingly-false');
    expect(missed).toEqual([]);
    const asked = parseAs(caseListSchema, await http.get('/cases'));
    expect(asked.map(({ state }) => state).toSorted()).toEqual(['finished', 'finished', 'finished', 'open']);
  });

  it('has awards at every point of the way, and a paymaster who sees money and no more', async () => {
    const member = await officeSession('panel');
    const awards = parseAs(awardListSchema, await member.get('/awards'));
    expect(awards.map(({ award, state }) => [award.kind, state]).toSorted()).toEqual([
      ['commendation', 'granted'],
      ['money', 'granted'],
      ['money', 'granted'],
      ['money', 'open'],
      ['money', 'refused'],
    ]);
    const paymaster = await officeSession('paymaster');
    const { redemptions } = parseAs(redemptionListSchema, await paymaster.get('/redemptions'));
    expect(redemptions.map(({ value, way }) => [value, way])).toEqual([[50_000, 'cash']]);
    const { balances } = parseAs(ledgerViewSchema, await paymaster.get('/ledger'));
    // Of 850 claimed 350 are still somebody's; 400 wait to be claimed, and 600 are asked for: nothing is reserved yet.
    const balanceOf = (name: string) =>
      balances.filter(({ account }) => account.startsWith(name)).reduce((sum, { amount }) => sum + amount, 0);
    expect([balanceOf('issued:'), balanceOf('reserved'), balanceOf('paid:')].map(Math.abs)).toEqual([
      ...[35_000, 40_000, 50_000],
    ]);
    await expect(paymaster.get('/awards')).rejects.toMatchObject({ status: 403 });
  });

  it('has figures of three months that fit its log, and a record of demands that it has signed', async () => {
    const vkey = await text('programme-vkey.txt');
    const figures = await runCli(['transparency', 'verify', running.publicUrl, '--vkey', vkey]);
    expect(figures.stdout).toContain('Everything that can be checked from outside fits.');
    expect(figures.stdout.match(/edition 1 of/g)).toHaveLength(3);
    const recorded = await fetch(`${running.publicUrl}/.well-known/bellbuoy-demands`);
    expect(await recorded.json()).toMatchObject({
      demands: [{ type: 'incident' }, { type: 'legal-demand' }],
    });
  });

  it('shows what came of an exercise before and after lessons, each share with its error', async () => {
    const answer = await fetch(`${running.publicUrl}/api/v1/practice.json`);
    const [exercise] = parsePracticeFigures(await answer.json()).exercises;
    expect(exercise?.exercise).toBe('telling-apart');
    expect(exercise?.periods.map(({ phase, sent }) => [phase, sent])).toEqual([
      ['before', 130],
      ['after', 110],
    ]);
    for (const { apart, lean } of exercise?.periods ?? [])
      for (const { error } of [...Object.values(apart), ...Object.values(lean)]) {
        expect(error).toBeGreaterThan(30);
        expect(error).toBeLessThan(110);
      }
  });

  it('has an identity that opens what waits', async () => {
    const lead = await signInAs('lead');
    const [waiting] = await readQueue(lead);
    const { envelope } = await claimReport(lead, waiting?.report ?? '');
    const frame = await openFrame(Buffer.from(envelope, 'base64url'), [await text('intake-identity.txt')]);
    expect(frame.message).toMatchObject({ kind: 'report', category: 'found-device' });
    await lead.http.post(`/reports/${waiting?.report}/release`);
  });

  it('has words with which its reporter returns', async () => {
    const [words = '', numbers = ''] = (await text('receipt.txt')).split('\n');
    const lists = await allReceiptWordlists();
    const [entropy = new Uint8Array()] = parseReceipt(words, lists);
    expect(parseReceipt(numbers, lists)).toEqual([entropy]);
    const programme = await openProgramme(running.publicUrl, { today: today() });
    const receipt = await openReceipt(entropy, programme.descriptor.origin);
    const mailbox = await readMailbox(programme, receipt);
    const { messages, findings } = await openMailbox(programme, receipt, mailbox);
    expect(findings).toEqual([]);
    expect(messages.map(({ message }) => message.kind)).toEqual(['opened', 'reply']);
    expect(mailbox.sent).toHaveLength(2);
  });

  it('is filled once: a second start, even without --demo, finds it as it was and still says what it is', async () => {
    const before = await readFile(inDemo('accounts.json'), 'utf8');
    expect(await running.end()).toBe(0);
    running = await startCli(['--data', dataDir, '--port', String(port)]);
    expect(running.setupLink).toBeNull();
    expect(await readFile(inDemo('accounts.json'), 'utf8')).toBe(before);
    const analyst = await signInAs('analyst');
    expect(await readQueue(analyst)).toHaveLength(WAITING.length);
    expect(await readCases(analyst)).toHaveLength(TAKEN.length);
    expect(await (await fetch(running.publicUrl)).text()).toContain('This is a demonstration.');
    const exposed = await runCli(['start', '--data', dataDir, '--host', '0.0.0.0']);
    expect(exposed).toMatchObject({ code: 2, stdout: '' });
  });

  it('does not go on where a filling was interrupted', async () => {
    const half = await mkdtemp(join(tmpdir(), 'bellbuoy-half-'));
    await runCli(['init', '--data', half, '--origin', 'harbour.example']);
    const { code, stderr } = await interrupted(half);
    expect(code).toBe(3);
    expect(stderr).toContain('interrupted while it was filled');
    await rm(half, { recursive: true });
  });

  async function interrupted(half: string): Promise<{ code: number | null; stderr: string }> {
    await mkdir(join(half, 'demo'));
    await writeFile(join(half, 'demo', 'filling'), '');
    return runCli(['start', '--demo', '--data', half, '--port', String(await freePortPair())]);
  }
});
