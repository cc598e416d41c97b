import { hash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { loadRewards } from '../rewards/load-rewards.ts';
import { rewardsBytes } from '../rewards/publish-rewards.ts';
import { type CopiedPolicy, copyPolicy } from './copied-policy.ts';
import { loadPolicy } from './load-policy.ts';
import { policyBytes } from './publish-policy.ts';
import { readPublishedPolicy, readPublishedRewards } from './published-policy.ts';

let policy: CopiedPolicy;
let keptIn: string;

beforeEach(async () => {
  policy = await copyPolicy();
  keptIn = await mkdtemp(join(tmpdir(), 'bellbuoy-kept-'));
});
afterEach(() => Promise.all([policy.remove(), rm(keptIn, { recursive: true, force: true })]));

const read = () => readPublishedPolicy(policy.folder, keptIn);
const published = async () => policyBytes(await loadPolicy(policy.folder));

test('what was read once is not read again until something changes; one is kept', async () => {
  expect(await read()).toEqual(await published());
  const [kept = ''] = await readdir(keptIn);
  // Another text, rightly kept, shows where it comes from.
  const text = Buffer.from('{}');
  await writeFile(join(keptIn, kept), Buffer.concat([hash('sha256', text, 'buffer'), text]));
  expect(await read()).toEqual(new Uint8Array(text));

  await policy.edit('en.yaml', 'lock', 'bolt');
  expect(await read()).toEqual(await published());
  const names = await readdir(keptIn);
  expect(names).toHaveLength(1);
  expect(names).not.toContain(kept);
});

test('what was kept badly is read again', async () => {
  await read();
  const [kept = ''] = await readdir(keptIn);
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(64)]) {
    await writeFile(join(keptIn, kept), bytes);
    expect(await read()).toEqual(await published());
  }
});

test('faults are told each time', async () => {
  await read();
  await writeFile(join(policy.folder, 'fr.yaml'), 'a: [');
  await expect(read()).rejects.toThrow(ContentError);
  await expect(read()).rejects.toThrow(ContentError);
});

test('where nothing can be kept, it is read all the same', async () => {
  await writeFile(join(keptIn, 'file'), '');
  expect(await readPublishedPolicy(policy.folder, join(keptIn, 'file'))).toEqual(await published());
});

test('the rules for thanks are kept beside it, also that there are none', async () => {
  const bytes = async () => rewardsBytes((await loadRewards(policy.folder)) ?? expect.fail('none'));
  await read();
  expect(await readPublishedRewards(policy.folder, keptIn)).toEqual(await bytes());
  expect(await readPublishedRewards(policy.folder, keptIn)).toEqual(await bytes());
  expect(await readdir(keptIn)).toHaveLength(2);
  await rm(join(policy.folder, 'rewards.yaml'));
  expect(await readPublishedRewards(policy.folder, keptIn)).toBeNull();
  expect(await readPublishedRewards(policy.folder, keptIn)).toBeNull();
  expect(await readdir(keptIn)).toHaveLength(2);
});
