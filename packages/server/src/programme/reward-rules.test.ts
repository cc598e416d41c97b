import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashB64 } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { newProgramme } from '../../../../test/support/programme.ts';
import { copyPolicy } from '../../../content/src/policy/copied-policy.ts';
import { originApp } from '../http/index.ts';
import { PublishedLog } from '../log/index.ts';
import { type Programme, programmeRoutes, readRewards, rewardRules } from './index.ts';
import { findFormerRewards } from './kept-rewards.ts';
import { prepareProgramme } from './open-programme.ts';

test('a programme with rules publishes them; one without knows of nothing', async () => {
  const [programme, policy] = [await newProgramme('sqlite'), await copyPolicy()];
  const get = (changed: Programme) =>
    originApp('http://localhost', changed.diagnostics)
      .route('/', programmeRoutes(changed, new PublishedLog(changed)))
      .request('/rewards.json');
  const answer = await get(programme);
  expect(answer.status).toBe(200);
  expect(hashB64(new Uint8Array(await answer.arrayBuffer()))).toBe(programme.rewards?.hash);
  expect(rewardRules(programme)?.bands.at(-1)?.upTo).toBe(500_000n);

  await rm(join(policy.folder, 'rewards.yaml'));
  const without = { ...programme, rewards: await readRewards(policy.folder) };
  expect(rewardRules(without)).toBeNull();
  expect((await get(without)).status).toBe(404);
  await Promise.all([programme.end(), policy.remove()]);
});

test('while other rules are announced those before them hold, also for who asks for them, and then no more', async () => {
  const [programme, policy] = [await newProgramme('sqlite'), await copyPolicy()];
  const { store } = programme.database;
  const path = join(policy.folder, 'rewards.yaml');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text
      .replace('version: 1', 'version: 2')
      .replace("from: '2026-09-01'", "from: '2026-12-01'")
      .replace('anonymousCeiling: 1000', 'anonymousCeiling: 500'),
  );
  const rewards = await readRewards(policy.folder);
  if (rewards === null) throw new Error('there are rules');
  const formerRewards = await findFormerRewards(store, rewards);
  expect(formerRewards?.hash).toBe(programme.rewards?.hash);
  const announced: Programme = { ...programme, rewards, formerRewards };
  const app = originApp('http://localhost', announced.diagnostics).route(
    '/',
    programmeRoutes(announced, new PublishedLog(announced)),
  );
  const served = async (file: string) => hashB64(await (await app.request(file)).bytes());
  expect(rewardRules(announced)?.anonymousCeiling).toBe(100_000n);
  expect(await served('/rewards.json')).toBe(rewards.hash);
  expect(await served('/rewards-in-force.json')).toBe(programme.rewards?.hash);
  programme.setDay('2026-12-01');
  expect(rewardRules(announced)?.anonymousCeiling).toBe(50_000n);
  expect(await served('/rewards-in-force.json')).toBe(rewards.hash);
  // Once they hold and are kept, they are what a third version follows.
  await prepareProgramme(announced);
  const third = { ...rewards, hash: 'x', rules: { ...rewards.rules, from: '2027-01-01', version: 3 } };
  expect((await findFormerRewards(store, third))?.hash).toBe(rewards.hash);
  await Promise.all([programme.end(), policy.remove()]);
});
