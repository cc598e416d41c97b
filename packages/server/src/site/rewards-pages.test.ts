import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newProgramme } from '../../../../test/support/programme.ts';
import { createApps } from '../app.ts';
import { openIntake } from '../intake/index.ts';
import { purgeJournal } from '../retention/index.ts';

const BUILT = [
  'index.html',
  'rewards/index.html',
  'zh-Hans/rewards/index.html',
  'rewards-of-another/index.html',
];

test('a site that was built with the page about thanks is served without it where there are no rules', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-rewards-'));
  for (const path of BUILT) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), '<!doctype html>');
  }
  const programme = await newProgramme('sqlite');
  const answers = async (rewards: typeof programme.rewards) => {
    const changed = { ...programme, rewards };
    const { publicApp } = await createApps(changed, {
      ...{ intake: openIntake(changed), journal: purgeJournal('/nowhere'), isDemo: false },
      sites: { reporter: folder, desk: join(folder, 'none'), release: join(folder, 'none') },
    });
    const paths = BUILT.map((path) => `/${path.replace('index.html', '')}`);
    return Promise.all(paths.map(async (path) => (await publicApp.request(path)).status));
  };
  expect(await answers(programme.rewards)).toEqual([200, 200, 200, 200]);
  expect(await answers(null)).toEqual([200, 404, 404, 200]);
  await Promise.all([programme.end(), rm(folder, { recursive: true })]);
});
