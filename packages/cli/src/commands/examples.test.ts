import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { dayOf, decodeB64, draftGuardians, encodeB64, makeKeyring, randomBytes } from '@bellbuoy/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawCommendationVouchers, exchangeVoucher } from '../../../../test/support/commendations.ts';
import { openProgramme } from '../client/programme-client.ts';
import { fileReport } from '../client/reporter-client.ts';
import type { DemoAccounts } from '../demo/demo-files.ts';
import { formatSlotSeed, newGuardians } from '../guardians/new-guardians.ts';
import type { Manifest } from '../offline/manifest.ts';
import { freePortPair } from '../testing/free-ports.ts';
import { layOutHandOver } from '../testing/handed-over.ts';
import { type RunningCli, runLine, startCli } from '../testing/run-cli.ts';
import { startWitness } from '../testing/running-witness.ts';
import { loadCommands } from './index.ts';

const EXAMPLES = (await loadCommands()).flatMap(({ words, examples }) =>
  examples.map(({ line }) => ({ line, isStart: words[0] === 'start', isWitness: words[0] === 'witness' })),
);

/** As long as a slow machine takes to fill a demonstration. */
const PATIENCE_MS = 180_000;

// The manual is a path that somebody can walk: each example runs in one folder after those before it, as it
// stands, but for the ports, which may be taken here.
describe('every example of the manual works as it stands', () => {
  let cwd: string;
  let port: number;
  let running: RunningCli | null = null;

  beforeAll(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'bellbuoy-manual-'));
    port = await freePortPair();
  });
  afterAll(async () => {
    await running?.end();
    await rm(cwd, { recursive: true });
  });

  it.each(EXAMPLES)(
    '$line',
    ({ line, isStart, isWitness }) => {
      if (isWitness) return runWitness(line);
      return isStart ? runStart(line) : runOther(line);
    },
    PATIENCE_MS,
  );

  async function runWitness(line: string): Promise<void> {
    const witness = await startWitness(line.split(' ').slice(2), cwd);
    expect(await witness.end()).toBe(0);
  }

  async function runStart(line: string): Promise<void> {
    await running?.end();
    const args = line.split(' ').slice(2);
    running = await startCli([...args, '--port', String(port)], { cwd });
    expect(running.publicUrl).toBe(`http://localhost:${port}`);
    expect(running.deskUrl).toBe(`http://localhost:${port + 1}`);
    if (args.includes('--demo')) await layOut();
  }

  async function runOther(line: string): Promise<void> {
    if (line.includes('report-id.txt')) await noteReportId();
    if (line.includes('key-id.txt')) await noteKeyId();
    if (line.includes('guardians-draft.json')) await layOutDraft();
    const here = line.replaceAll(':8080', `:${port}`).replaceAll(':8081', `:${port + 1}`);
    const isDesk = / desk (pull|reply) /.test(here) && !here.includes('--desk ');
    const { code, stdout, stderr } = await runLine(
      isDesk ? `${here} --desk http://localhost:${port + 1}` : here,
      { cwd },
    );
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toBe('');
  }

  /** What somebody would have at hand who follows the manual. */
  async function layOut(): Promise<void> {
    const accounts = JSON.parse(await readFile(join(cwd, 'data/demo/accounts.json'), 'utf8')) as DemoAccounts;
    const miriam = accounts.find(({ account }) => account === 'miriam');
    await writeFile(join(cwd, 'passphrase.txt'), `${miriam?.passphrase}\n`);
    await writeFile(join(cwd, 'reply.txt'), 'Thank you.\nPlease stay away from it.\n');
    const programme = await openProgramme(`http://localhost:${port}`, { today: dayOf(Date.now()) });
    const report = { locale: 'en', category: 'found-device', answers: { saw: 'A box.' } } as const;
    await writeFile(join(cwd, 'promise.txt'), (await fileReport(programme, report)).promise);
    const { category, answers } = report;
    await writeFile(join(cwd, 'report.json'), JSON.stringify({ category, answers }));
    await layOutCommendation(programme.url);
    await saveProgramme(programme.url);
    await layOutBody(programme.descriptor.origin);
  }

  /** A commendation, and the key that signed it. */
  async function layOutCommendation(url: string): Promise<void> {
    const here = { dataDir: join(cwd, 'data'), publicUrl: url, deskUrl: `http://localhost:${port + 1}` };
    const [voucher = ''] = await drawCommendationVouchers(here, [1]);
    await writeFile(join(cwd, 'commendation.jwt'), await exchangeVoucher(url, voucher, true));
    const { credentials = [] } = (await openProgramme(url, { today: dayOf(Date.now()) })).descriptor;
    await writeFile(join(cwd, 'credential-kid.txt'), `${credentials.at(-1)?.kid}\n`);
  }

  /** As a browser saves them: under their own names. */
  async function saveProgramme(url: string): Promise<void> {
    await mkdir(join(cwd, 'saved'));
    for (const path of ['programme.json', '.well-known/bellbuoy', '.well-known/bellbuoy.note']) {
      const answer = await fetch(`${url}/${path}`);
      await writeFile(join(cwd, 'saved', basename(path)), await answer.bytes());
    }
  }

  /** A programme's first guardians, as the desk's page saves them, one of them with the key of an earlier example. */
  async function layOutDraft(): Promise<void> {
    const path = join(cwd, 'guardian.txt');
    const holders = ['Amara Lind', 'Bento Costa'].map((holder) => ({
      holder,
      organisation: 'Press Council',
    }));
    const origin = 'harbour.example';
    const from = '2030-01-01';
    const { guardians, seeds } = await newGuardians({ origin, from, threshold: 2, holders });
    const [first] = seeds;
    if (first === undefined) throw new Error('two slots');
    await writeFile(path, formatSlotSeed(origin, first), { flag: 'wx' }).catch(() => {});
    const seed = (await readFile(path, 'utf8')).split('\n').find((line) => /^[\w-]{43}$/.test(line)) ?? '';
    const { recipient, verify } = await makeKeyring(decodeB64(seed, 32), origin);
    const own = { recipient, verify: encodeB64(verify) };
    const slots = guardians.slots.map((slot, i) => (i === 0 ? { ...slot, ...own } : slot));
    const block = draftGuardians({ from, threshold: 2, slots });
    await writeFile(join(cwd, 'guardians-draft.json'), JSON.stringify({ origin, former: null, block }));
  }

  /** A body with a key of its own, and what a desk has handed over to it. */
  async function layOutBody(origin: string): Promise<void> {
    const epoch = await makeKeyring(randomBytes(32), origin);
    const { body } = await layOutHandOver(join(cwd, 'handed'), epoch);
    await writeFile(join(cwd, 'coastguard.txt'), `${body.recipient}\n`);
    await writeFile(join(cwd, 'coastguard-identity.txt'), `${body.identity}\n`);
  }

  /** A key that signs, as the list shows it. */
  async function noteKeyId(): Promise<void> {
    const { stdout } = await runLine('bellbuoy issuing list --data data --json', { cwd });
    const keys = JSON.parse(stdout) as { kid: string; kind: string; state: string }[];
    const key = keys.find(({ kind, state }) => kind === 'award' && state === 'signing');
    await writeFile(join(cwd, 'key-id.txt'), `${key?.kid}\n`);
  }

  async function noteReportId(): Promise<void> {
    const manifest = JSON.parse(await readFile(join(cwd, 'pulled/manifest.json'), 'utf8')) as Manifest;
    await writeFile(join(cwd, 'report-id.txt'), `${manifest.envelopes[0]?.report}\n`);
  }
});
