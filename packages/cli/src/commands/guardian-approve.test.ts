import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addDays,
  blockCode,
  draftGuardians,
  encodeB64,
  formatSlotWords,
  type Guardians,
  type GuardiansDraft,
  parseGuardians,
  randomBytes,
  verifyGuardianChain,
} from '@bellbuoy/protocol';
import { receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkGuardians } from '../doctor/check-guardians.ts';
import { newGuardians, type SlotSeed } from '../guardians/new-guardians.ts';
import { runBellbuoy } from '../run-bellbuoy.ts';

const ORIGIN = 'harbour.example';
const FROM = '2026-10-01';
const HOLDERS = ['Amara Lind', 'Bento Costa', 'Chloe Diallo'].map((holder, i) => ({
  ...{ holder, organisation: `Body ${i + 1}` },
}));

let folder: string;
let former: Guardians;
let seeds: readonly SlotSeed[];
let block: GuardiansDraft;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-approve-'));
  ({ guardians: former, seeds } = await newGuardians({
    ...{ origin: ORIGIN, from: FROM, threshold: 2, holders: HOLDERS },
  }));
  block = await following(1);
});
afterAll(() => rm(folder, { recursive: true }));

/** What follows, with new keys in the first so many slots. */
async function following(replaced: number, from = '2026-12-01'): Promise<GuardiansDraft> {
  const anew = await newGuardians({ origin: ORIGIN, from, threshold: 2, holders: HOLDERS });
  const slots = former.slots.map((slot, i) => (i < replaced ? (anew.guardians.slots[i] ?? slot) : slot));
  return draftGuardians({ from, threshold: 2, slots }, former);
}

describe('bellbuoy guardian approve', () => {
  const approve = (file: string, options: string[], said: { input?: string; code?: string } = {}) =>
    runAs(['guardian', 'approve', join(folder, file), ...options], said);

  /** The change as the page saves it. */
  async function saved(name: string, file: object): Promise<string> {
    await writeFile(join(folder, name), `${JSON.stringify(file, null, 2)}\n`);
    return name;
  }

  async function keyFile(i: number, text?: string): Promise<string> {
    const path = join(folder, `key-${i}.txt`);
    await writeFile(path, text ?? `# a comment\n${seeds[i]?.seed}\n`);
    return path;
  }

  /** Somebody at a terminal who pipes their key in, or types the six numbers. */
  async function runAs(args: string[], { input = '', code }: { input?: string; code?: string }) {
    const said = { stdout: '', stderr: '' };
    const exit = await runBellbuoy(args, {
      out: (line) => (said.stdout += `${line}\n`),
      err: (line) => (said.stderr += `${line}\n`),
      readInput: async () => input,
      askSecret: async () => null,
      ask: async () => code ?? null,
      columns: 100,
      environment: {},
      untilAskedToEnd: () => new Promise(() => {}),
    });
    return { code: exit, ...said };
  }

  const typing = async (code: string) => approve('draft.json', ['--key', await keyFile(0)], { code });

  it('shows what changes, and as many approvals as it takes are a block that everybody verifies', async () => {
    const draft = await saved('draft.json', { origin: ORIGIN, former, block });
    const first = await approve(draft, ['--key', await keyFile(0), '--yes']);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain('Amara Lind, Body 1: new key');
    expect(first.stderr).not.toContain('Bento Costa, Body 2:');
    const list = await receiptWordlist('en');
    const words = formatSlotWords(Buffer.from(seeds[1]?.seed ?? '', 'base64url'), list).join(' ');
    const second = await approve(draft, ['--yes'], { input: `${words.toUpperCase()}\n` });
    expect({ code: second.code, words: second.stdout.includes(words) }).toEqual({ code: 0, words: false });
    const approvals = [first, second].map(({ stdout }) => JSON.parse(stdout) as object);
    expect(approvals).toMatchObject([{ slot: 1 }, { slot: 2 }]);
    const announced = parseGuardians({ ...block, approvals });
    expect(verifyGuardianChain([former, announced])).toHaveLength(2);
    const alone = parseGuardians({ ...block, approvals: [approvals[0], approvals[0]] });
    expect(() => verifyGuardianChain([former, alone])).toThrow('too few approvals');
  });

  it('asks for the numbers that the others read out, and signs no other block', async () => {
    await saved('draft.json', { origin: ORIGIN, former, block });
    expect(await typing(blockCode(block).replaceAll(' ', ', '))).toMatchObject({ code: 0 });
    // Exchanged on its way: the others see, and read out, the block that they prepared.
    const exchanged = await following(1);
    await saved('draft.json', { origin: ORIGIN, former, block: exchanged });
    const refused = await typing(blockCode(block));
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(`Here they are ${blockCode(exchanged)}.`);
    expect(await typing('')).toMatchObject({ code: 1, stdout: '' });
  });

  it('does not approve by itself where nobody can compare', async () => {
    const draft = await saved('draft.json', { origin: ORIGIN, former, block });
    const { code, stdout } = await approve(draft, ['--key', await keyFile(0)]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it.each<[string, () => object, string]>([
    ['does not follow those in it', () => ({ former, block: { ...block, version: 3 } }), 'does not follow'],
    [
      'follows others',
      () => ({ former: { ...former, threshold: 3 }, block }),
      'does not follow the guardians in the file',
    ],
    ['is a first block that follows', () => ({ former: null, block }), 'does not follow'],
    ['has one key in two slots', () => ({ former, block: twice() }), 'saved'],
    ['has no block', () => ({ former }), 'saved'],
    ['is a list', () => [], 'saved'],
  ])('refuses a file that %s', async (_, make, says) => {
    const made = make();
    const draft = await saved('odd.json', Array.isArray(made) ? made : { origin: ORIGIN, ...made });
    const { code, stdout, stderr } = await approve(draft, ['--key', await keyFile(0), '--yes']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(says);
  });

  function twice(): GuardiansDraft {
    const { slots } = former;
    return { ...block, slots: slots.map(({ slot }) => ({ ...slots[0], slot })) };
  }

  it('refuses what is no change, a key that is none, and the key of nobody who approves', async () => {
    await writeFile(join(folder, 'broken.json'), '{"origin":');
    const key = await keyFile(0);
    const broken = await approve('broken.json', ['--key', key, '--yes']);
    expect({ code: broken.code, stdout: broken.stdout }).toEqual({ code: 1, stdout: '' });
    const draft = await saved('draft.json', { origin: ORIGIN, former, block });
    const words = await approve(draft, ['--key', await keyFile(8, 'twelve words'), '--yes']);
    expect({ code: words.code, stdout: words.stdout }).toEqual({ code: 2, stdout: '' });
    const other = await keyFile(9, encodeB64(randomBytes(32)));
    const stranger = await approve(draft, ['--key', other, '--yes']);
    expect({ code: stranger.code, stdout: stranger.stdout }).toEqual({ code: 1, stdout: '' });
    expect(await readFile(key, 'utf8')).toContain(seeds[0]?.seed);
  });
});

describe('bellbuoy doctor, of keys that were replaced', () => {
  const titles = ['Saltmere Harbour'];
  const says = (blocks: Guardians[], today: string) =>
    checkGuardians(blocks, { titles, today, sealedDays: 90 }).map(({ state, says }) => `${state}: ${says}`);
  const announced = (draft: GuardiansDraft) => parseGuardians({ ...draft, approvals: [] });
  const good = 'ok: 2 of 3 open a name.';

  it('says when all who are left are needed for names of before, until those are deleted', async () => {
    const blocks = [former, announced(await following(1))];
    expect(says(blocks, '2026-11-30')).toEqual([good]);
    const needed =
      'warn: Of names sealed before 2026-12-01, all 2 guardians who still have their keys are needed.';
    expect(says(blocks, '2026-12-01')).toEqual([needed]);
    expect(says(blocks, addDays('2026-12-01', 90))).toEqual([needed]);
    expect(says(blocks, addDays('2026-12-01', 91))).toEqual([good]);
  });

  it('says when names of before stay closed', async () => {
    const blocks = [former, announced(await following(2))];
    expect(says(blocks, '2026-12-01')).toEqual([
      'warn: Names sealed before 2026-12-01 stay closed: 1 of the 2 keys that it takes are left.',
    ]);
  });

  it('says nothing where a slot was handed over with its key', () => {
    const slots = former.slots.map((slot, i) => (i === 0 ? { ...slot, holder: 'Dora Berg' } : slot));
    const handed = draftGuardians({ from: '2026-12-01', threshold: 2, slots }, former);
    expect(says([former, announced(handed)], '2026-12-02')).toEqual([good]);
  });
});
