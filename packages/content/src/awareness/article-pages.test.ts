import { expect, test } from 'vitest';
import { trustedHtml } from '../html/html.ts';
import { articlePages, type PublishedSite } from './article-pages.ts';
import { feedFiles } from './feeds/feed-files.ts';
import { loadAwareness } from './load-awareness.ts';
import { fillShell } from './shell.ts';

const awareness = await loadAwareness();
const site: PublishedSite = {
  language: 'en',
  emergency: '112',
  accepts: () => true,
  drawing: (id) => `/content/drawings/${id}-0123456789ab.svg`,
  film: () => null,
  card: (campaign) => ({ address: `/content/cards/${campaign}.png`, width: 1200, height: 630 }),
};
const [advisory] = awareness.advisories;
const [campaign] = awareness.campaigns;
if (advisory === undefined || campaign === undefined) throw new Error('nothing to show');

/** The links of a page, below a heading. */
function linksOn(path: string, today: string | null): Record<string, string[]> {
  const page = articlePages(awareness, site, today).find((each) => each.path === path);
  const parts = (page?.article.markup ?? '').split(/<h2 id="/).slice(1);
  return Object.fromEntries(
    parts.map((part) => [
      part.slice(0, part.indexOf('"')),
      [...part.matchAll(/<h3><a href="([^"]+)"/g)].map(([, address = '']) => address),
    ]),
  );
}

const ADVISORY = `/advisories/${advisory.id}/`;
const CAMPAIGN = `/campaigns/${campaign.id}/`;

test('what is in force on a day stands first, and what is over among the earlier ones', () => {
  expect(linksOn('learn/', advisory.from)['now']).toEqual([ADVISORY]);
  expect(linksOn('learn/', advisory.until)['now']).toEqual([ADVISORY]);
  expect(linksOn('learn/', campaign.from)['now']).toEqual([CAMPAIGN]);
  expect(linksOn('advisories/', advisory.until)).toMatchObject({ 'in-force': [ADVISORY] });
  expect(linksOn('advisories/', campaign.from)).toEqual({ earlier: [ADVISORY] });
  expect(linksOn('learn/', campaign.from)['campaigns']).toBeUndefined();
});

test('where nobody knows the day, nothing is said to be in force', () => {
  const links = linksOn('learn/', null);
  expect(links['now']).toBeUndefined();
  expect(links['campaigns']).toEqual([CAMPAIGN]);
  expect(links['lessons']).toHaveLength(awareness.lessons.length);
  expect(linksOn('advisories/', null)).toEqual({ earlier: [ADVISORY] });
});

test('every page has an address of its own, and every campaign what other sites show of it', () => {
  const pages = articlePages(awareness, site, null);
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  const shown = pages.filter(({ card }) => card !== null).map(({ path }) => path);
  expect(shown).toEqual(['', 'pack/', 'press/'].map((below) => `${CAMPAIGN.slice(1)}${below}`));
});

test('feeds tell nothing before its day', () => {
  const pathsOn = (today: string) =>
    feedFiles(awareness, 'ar', { origin: 'https://tips.harbour.example', today })
      .filter(({ path }) => path === '/ar/feed.xml')
      .flatMap(({ text }) => [...text.matchAll(/<guid>([^<]+)</g)].map(([, guid = '']) => guid));
  expect(pathsOn('2000-01-01')).toEqual([]);
  expect(pathsOn(advisory.from)).toEqual([`https://tips.harbour.example/ar${ADVISORY}`]);
  expect(pathsOn(campaign.from)[0]).toBe(`https://tips.harbour.example/ar${CAMPAIGN}`);
});

test('what an article says cannot become a place of the page around it, nor markup of its head', () => {
  const shell =
    '<meta name="robots" content="noindex"><title><!--@title--></title><!--@preview--><!--@article-->';
  const title = '<!--@article--> "$&" </title><script>';
  const page = { kind: 'lesson', path: 'learn/x/', title, description: '', card: null } as const;
  const filled = fillShell(shell, { ...page, article: trustedHtml('<p><!--@title-->$&</p>') });
  expect(filled).not.toContain('noindex');
  expect(filled).not.toContain('<script');
  expect(filled).toContain('&#60;!--@article--&#62; &#34;$&#38;&#34;');
  expect(filled.endsWith('<p><!--@title-->$&</p>')).toBe(true);
});
