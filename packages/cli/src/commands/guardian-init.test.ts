import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  currentGuardians,
  decodeB64,
  encodeB64,
  type Guardians,
  guardiansHash,
  makeKeyring,
} from '@bellbuoy/protocol';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkGuardians } from '../doctor/check-guardians.ts';
import { openProgrammeHere } from '../programme/programme-here.ts';
import { runCli } from '../testing/run-cli.ts';
import { ORIGIN, type RunningProgramme, startProgramme } from '../testing/running-programme.ts';

const NAMES = ['A. Lind, Bar Association', 'B. Costa, Seafarers’ Mission', 'C. Diallo, Saltmere Harbour'];
const named = NAMES.flatMap((name) => ['--name', name]);

async function announcedIn(dataDir: string): Promise<readonly Guardians[]> {
  const programme = await openProgrammeHere(dataDir, null);
  try {
    return await programme.guardians();
  } finally {
    await programme.close();
  }
}

async function appointedIn(dataDir: string): Promise<Guardians> {
  const [block] = await announcedIn(dataDir);
  if (block === undefined) throw new Error('nobody is appointed');
  return block;
}

describe('bellbuoy guardian init, beside a running server', () => {
  let programme: RunningProgramme;
  beforeAll(async () => {
    programme = await startProgramme();
  }, 60_000);
  afterAll(() => programme?.remove());

  it('gives each holder a seed of their own, and publishes the rest', async () => {
    const out = join(programme.dataDir, 'slots');
    const { code, stdout, stderr } = await runCli([
      'guardian',
      'init',
      ...['--data', programme.dataDir, '--slots', '3', '--threshold', '2', '--out', out],
      ...named,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const block = await appointedIn(programme.dataDir);
    expect(stdout).toContain(guardiansHash(block));
    for (const { slot, verify, recipient } of block.slots) {
      const file = join(out, `guardian-${slot}.txt`);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
      const text = await readFile(file, 'utf8');
      const seed = text.split('\n').find((line) => line !== '' && !line.startsWith('#')) ?? '';
      const keyring = await makeKeyring(decodeB64(seed, 32), ORIGIN);
      expect([encodeB64(keyring.verify), keyring.recipient]).toEqual([verify, recipient]);
      expect(stdout).not.toContain(seed);
    }
    const { descriptor } = await programme.know();
    expect(descriptor.guardians).toEqual(block);
    expect(currentGuardians(descriptor.guardians, descriptor.day)?.threshold).toBe(2);
    expect(block.slots.map(({ holder, organisation }) => `${holder}, ${organisation}`)).toEqual(NAMES);
  });

  it('refuses to appoint others over them', async () => {
    const before = await appointedIn(programme.dataDir);
    const { code, stdout, stderr } = await runCli(['guardian', 'init', '--data', programme.dataDir]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('There are guardians already');
    expect((await programme.know()).descriptor.guardians).toEqual(before);
  });
});

describe('bellbuoy guardian init, before the first start', () => {
  let dataDir: string;
  const guardianInit = (...options: string[]) => runCli(['guardian', 'init', '--data', dataDir, ...options]);
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bellbuoy-guardians-'));
    await runCli(['init', '--data', dataDir, '--origin', ORIGIN, '--title', 'Saltmere Harbour']);
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('prints the seeds where no folder is given, in JSON too', async () => {
    const { code, stdout } = await guardianInit('--slots', '2', '--json');
    const { slots, inForce } = JSON.parse(stdout) as { slots: { seed: string }[]; inForce: boolean };
    expect([code, inForce, slots.length]).toEqual([0, true, 2]);
    const block = await appointedIn(dataDir);
    const keyrings = await Promise.all(slots.map(({ seed }) => makeKeyring(decodeB64(seed, 32), ORIGIN)));
    expect(keyrings.map(({ recipient }) => recipient)).toEqual(block.slots.map(({ recipient }) => recipient));
    const states = checkGuardians([block], {
      titles: ['Saltmere Harbour'],
      today: block.from,
      sealedDays: 90,
    }).map(({ state }) => state);
    expect(states).toEqual(['warn', 'warn']);
  });

  it.each([
    [['--slots', '1']],
    [['--slots', '8']],
    [['--slots', '3', '--threshold', '4']],
    [['--threshold', '1']],
    [['--slots', '3', '--name', 'A. Lind, Bar Association']],
    [['--slots', '2', '--name', 'A. Lind', '--name', 'B. Costa, Mission']],
  ])('refuses %j and makes nothing', async (options) => {
    const { code, stdout } = await guardianInit(...options);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(await announcedIn(dataDir)).toEqual([]);
  });

  it('never writes over a seed, and appoints nobody when one cannot be written', async () => {
    const out = join(dataDir, 'slots');
    expect((await guardianInit('--out', out)).code).toBe(0);
    expect((await guardianInit('--out', out)).code).toBe(1);
    const elsewhere = await mkdtemp(join(tmpdir(), 'bellbuoy-other-'));
    await runCli(['init', '--data', elsewhere, '--origin', ORIGIN]);
    const { code } = await runCli(['guardian', 'init', '--data', elsewhere, '--out', out]);
    expect(code).toBe(3);
    expect(await announcedIn(elsewhere)).toEqual([]);
    await rm(elsewhere, { recursive: true });
  });
});
