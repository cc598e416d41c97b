import { loadAwareness } from '@bellbuoy/content';
import { articlePages, LINKED_PAGES } from '@bellbuoy/content/awareness';
import { expect, test } from 'vitest';
import { PAGES } from '../../build/render-pages.ts';

test('every page that an article may link to is there, and none speaks of money', async () => {
  const site = { language: 'en', emergency: '112', drawing: () => null, accepts: () => true } as const;
  const articles = articlePages(
    await loadAwareness(),
    { ...site, film: () => null, card: () => null },
    null,
  ).map(({ path }) => path.slice(0, -1));
  const names = [...PAGES.map(({ name }): string => name), ...articles];
  expect(LINKED_PAGES.filter((page) => !names.includes(page))).toEqual([]);
  expect(LINKED_PAGES.filter((page) => /reward|redeem|voucher|claim|commend/.test(page))).toEqual([]);
});
