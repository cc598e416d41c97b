import { describe, expect, test } from 'vitest';
import type { PolicyLanguage } from '../policy/policy.ts';
import type { ArticleSite } from './article-site.ts';
import { checkAwareness } from './check-awareness.ts';
import { renderAdvisory } from './render-advisory.ts';
import { renderCampaign, renderCampaignPack, renderCampaignPress } from './render-campaign.ts';
import { renderAdvisoryList, renderCampaignList } from './render-lists.ts';
import { edited, writtenContent } from './written-content.ts';

function siteIn(language: PolicyLanguage, others: Partial<ArticleSite> = {}): ArticleSite {
  return {
    ...{ language, emergency: '112', drawing: (id) => `/content/drawings/${id}-0123.svg` },
    ...{ accepts: () => true, film: () => null, ...others },
  };
}

const { awareness } = checkAwareness(writtenContent());
const [advisory] = awareness.advisories;
const [campaign] = awareness.campaigns;
if (advisory === undefined || campaign === undefined) throw new Error('nothing was read');

const [BEFORE, DURING, AFTER] = ['2025-03-02', '2025-03-24', '2025-03-25'];

describe('an advisory', () => {
  const shown = (today: string | null, site = siteIn('en')): string =>
    renderAdvisory(advisory, awareness, site, today).markup.markup;

  test('that is in force asks, with a way to answer, and says until when', () => {
    const markup = shown(DURING);
    expect(markup).toContain('In force until 24 March 2025.');
    expect(markup).toContain('<dt>Where</dt><dd>Lantern Bay</dd>');
    expect(markup).toMatch(/<dt>When<\/dt><dd>24 February\D+24 March 2025<\/dd>/);
    expect(markup).toContain('<li>Which way did it drift?</li>');
    expect(markup).toContain('href="/report/#category=found-device');
    expect(markup).toContain('<a href="/learn/phishing/">A message that hurries you</a>');
  });

  test('that asks shows one way to answer, and not another one to report', () => {
    expect(shown(DURING).match(/href="\/report\//g)).toHaveLength(1);
    expect(shown(DURING)).toContain('href="/is-this-suspicious/"');
  });

  test('tells first what came of it', () => {
    const told = '## What came of it {#outcome}\n\nThey fell from a ship.\n\n## Usually innocent';
    const files = writtenContent(edited('advisories/en/canister.md', '## Usually innocent', told));
    const [over] = checkAwareness(files).awareness.advisories;
    if (over === undefined) throw new Error('nothing was read');
    const { markup } = renderAdvisory(over, awareness, siteIn('en'), AFTER).markup;
    expect(markup).toMatch(/<div class="article__text prose">\s*<section[^>]* class="article__outcome">/);
  });

  test.each([
    [BEFORE, 'In force from 3 March 2025.', false],
    [AFTER, 'It ended on 24 March 2025. Nothing is asked any more.', false],
    [null, '3–24 March 2025', true],
  ])('on %s asks nothing', (today, told, leadsToReport) => {
    const markup = shown(today);
    expect(markup.replaceAll('\u2009', '')).toContain(told);
    expect(markup).not.toContain('Which way did it drift?');
    expect(markup.includes('Have you come across something like this?')).toBe(leadsToReport);
  });

  test('gives no way to answer where the programme takes no such reports', () => {
    expect(shown(DURING, siteIn('en', { accepts: () => false }))).not.toContain('/report/');
  });

  test.each([
    ['helped: 4', 'Answers that helped: fewer than five'],
    ['helped: 0', 'Answers that helped: fewer than five'],
    ['helped: 7', 'Answers that helped: 7'],
  ])('%s tells that %s', (line, told) => {
    const files = writtenContent(edited('advisories/canister.yaml', 'lessons:', `${line}\nlessons:`));
    const [counted] = checkAwareness(files).awareness.advisories;
    if (counted === undefined) throw new Error('nothing was read');
    expect(renderAdvisory(counted, awareness, siteIn('en'), AFTER).markup.markup).toContain(told);
  });

  test('is listed with its state, in the language of the page', () => {
    const { markup } = renderAdvisoryList(awareness.advisories, siteIn('ar'), DURING);
    expect(markup).toContain('<p class="article-list__note">يسري حتى 24 مارس 2025.</p>');
    expect(markup).toContain('href="/ar/advisories/canister/"');
  });
});

describe('a campaign', () => {
  test('has its days, its lessons, its advisory and its papers, which it does not repeat', () => {
    const { markup } = renderCampaign(campaign, awareness, siteIn('en')).markup;
    expect(markup).toMatch(/<strong>Days:<\/strong> 15 March\D+11 April 2027/);
    expect(markup).toContain('href="/learn/phishing/"');
    expect(markup).toContain('<a href="/advisories/canister/">Canisters on the shore</a>');
    expect(markup).toContain('href="/campaigns/shore/pack/"');
    expect(markup).toContain('href="/campaigns/shore/press/"');
    expect(markup).not.toContain('Ask what they found.');
  });

  test('shows its film where there is one', () => {
    const film = () => ({ video: '/content/films/a.mp4', captions: '/content/films/a.vtt' });
    const { markup } = renderCampaign(campaign, awareness, siteIn('en', { film })).markup;
    expect(markup).toContain('src="/content/films/a.mp4"');
  });

  test('names its papers for what they are', () => {
    const pack = renderCampaignPack(campaign, awareness, siteIn('en'));
    expect(pack.title).toBe('Found by the water: Leader’s pack');
    expect(pack.markup.markup).toContain('Ask what they found.');
    expect(pack.markup.markup).toContain('The film in words');
    const press = renderCampaignPress(campaign, siteIn('en'));
    expect(press.markup.markup).toContain('This is no call to watch people.');
    expect(press.markup.markup).not.toContain('Ask what they found.');
    expect(press.markup.markup).not.toContain('The film in words');
  });

  test('is listed with its days', () => {
    const { markup } = renderCampaignList(awareness.campaigns, siteIn('zh-Hans'));
    expect(markup).toContain('2027年3月15日至2027年4月11日');
  });
});
