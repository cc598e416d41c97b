import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hashB64 } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { newProgramme } from '../../../../test/support/programme.ts';
import { copyPolicy } from '../../../content/src/policy/copied-policy.ts';
import { originApp } from '../http/index.ts';
import { PublishedLog } from '../log/index.ts';
import { type Programme, programmeRoutes, readRewards, rewardRules } from './index.ts';

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
