import { loadPolicy } from '@bellbuoy/content';
import { expect, test } from 'vitest';
import { changesBetween } from './policy-history.ts';

const policy = await loadPolicy();

test('what changed is told by place, with the words from before, in the page’s language alone', () => {
  const later = structuredClone(policy) as unknown as {
    version: number;
    words: Record<string, { scope: { title: string } }>;
  };
  later.version += 1;
  for (const words of Object.values(later.words)) words.scope.title = 'Another title';
  expect(changesBetween(policy, later, 'en')).toEqual([
    { place: 'version', before: String(policy.version), after: String(later.version) },
    { place: 'words › en › scope › title', before: policy.words.en.scope.title, after: 'Another title' },
  ]);
});

test('something that was put in front of a list changes nothing else of it', () => {
  const [first, ...others] = policy.rulings;
  expect(
    changesBetween({ rulings: others }, { rulings: [first, ...others] }, 'en').map(({ before }) => before),
  ).toEqual(Object.keys(first ?? {}).map(() => null));
});

test('two versions alike have no change', () => {
  expect(changesBetween(policy, structuredClone(policy), 'fr')).toEqual([]);
});
