import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayOf } from '@bellbuoy/protocol';
import { OWN_FOLDERS, RELEASE_FILES, readOwnRelease } from '@bellbuoy/server';
import { expect, test } from 'vitest';
import { newProgramme, TEST_CONFIG } from '../../../../test/support/programme.ts';
import { copyPolicy } from '../../../content/src/policy/copied-policy.ts';
import { buildReporter } from '../../../reporter/build.ts';
import { createApps } from '../../../server/src/app.ts';
import { openIntake } from '../../../server/src/intake/index.ts';
import { prepareProgramme, readPolicy } from '../../../server/src/programme/index.ts';
import { purgeJournal } from '../../../server/src/retention/index.ts';
import { verifySite } from './verify-site.ts';

test('a site that is built with a policy of its own, and without rules for thanks, is intact on the release’s code', {
  timeout: 180_000,
}, async () => {
  const [policy, folder] = [await copyPolicy(), await mkdtemp(join(tmpdir(), 'bellbuoy-own-'))];
  await policy.edit('en.yaml', 'lock', 'bolt');
  await rm(join(policy.folder, 'rewards.yaml'));
  await buildReporter(folder, policy.folder);
  const today = dayOf(Date.now());
  const plain = await newProgramme('sqlite');
  plain.setDay(today);
  const programme = { ...plain, policy: await readPolicy(policy.folder), rewards: null };
  await prepareProgramme(programme);
  // The release as it was built with the policy that ships; what this server serves was not.
  const release = await readOwnRelease();
  const apps = await createApps(programme, {
    ...{ intake: openIntake(programme), journal: purgeJournal('/nowhere'), isDemo: false },
    sites: { ...OWN_FOLDERS, reporter: folder, release: await layOut(release.bytes) },
  });
  const verdict = await verifySite({
    url: TEST_CONFIG.urls.public,
    deskUrl: null,
    fetch: async (url) => apps.publicApp.request(new URL(url instanceof Request ? url.url : url).pathname),
    progress: () => () => {},
    trust: {
      ...{ vkey: programme.file.vkey, release: { bytes: release.bytes }, today },
      seen: { site: 1, descriptor: 1 },
    },
  });
  expect(verdict.differences).toEqual([]);
  expect(verdict.own.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['/offline.js', '/policy/index.html']),
  );
  await Promise.all([plain.end(), policy.remove(), rm(folder, { recursive: true })]);
});

async function layOut(manifest: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-release-'));
  await writeFile(join(folder, RELEASE_FILES.manifest), manifest);
  return folder;
}
