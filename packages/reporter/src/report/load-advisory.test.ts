import { ASKING_PATH } from '@bellbuoy/content/asking';
import { afterEach, expect, test, vi } from 'vitest';
import { loadAdvisory } from './load-advisory.ts';

const ADVISORY = {
  id: 'drifting-canister',
  category: 'found-device',
  from: '2026-11-20',
  until: '2026-12-10',
  title: { en: 'Canisters' },
  asks: [{ id: 'markings', question: { en: 'Which letters could you read?' } }],
};
const HASH = '#category=found-device&advisory=drifting-canister';

afterEach(() => vi.unstubAllGlobals());

function serve(file: unknown): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return file === null ? new Response(null, { status: 404 }) : Response.json(file);
  });
  return asked;
}

test('whoever comes from an advisory is asked what it asks, while it does', async () => {
  serve({ v: 1, advisories: [ADVISORY] });
  expect(await loadAdvisory(HASH, '2026-11-20')).toEqual(ADVISORY);
  expect(await loadAdvisory(HASH, '2026-12-10')).toEqual(ADVISORY);
  expect(await loadAdvisory(HASH, '2026-12-11')).toBeNull();
  expect(await loadAdvisory(HASH, '2026-11-19')).toBeNull();
});

test('everybody fetches the same, so that the server does not see who comes from where', async () => {
  const asked = serve({ v: 1, advisories: [ADVISORY] });
  expect(await loadAdvisory('', '2026-11-20')).toBeNull();
  expect(await loadAdvisory('#advisory=another', '2026-11-20')).toBeNull();
  await loadAdvisory(HASH, '2026-11-20');
  expect(asked).toEqual([ASKING_PATH, ASKING_PATH, ASKING_PATH]);
});

test('what cannot be fetched or is no such file asks nothing', async () => {
  for (const file of [
    null,
    {},
    { v: 2, advisories: [ADVISORY] },
    { v: 1, advisories: [{ ...ADVISORY, id: '../x' }] },
  ]) {
    serve(file);
    expect(await loadAdvisory(HASH, '2026-11-20')).toBeNull();
  }
});
