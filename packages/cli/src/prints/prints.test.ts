import { trustedHtml } from '@bellbuoy/content/html';
import { POLICY_LANGUAGES } from '@bellbuoy/content/policy';
import { expect, test } from 'vitest';
import { bookletPage } from './booklet.ts';
import { type CampaignPrint, campaignAddress } from './campaign-print.ts';
import { fitSize, unitsOf } from './fit-size.ts';
import { posterPage } from './poster.ts';
import { cardPage } from './share-card.ts';

const print: CampaignPrint = {
  language: 'en',
  id: 'found-by-the-water',
  from: '2027-03-15',
  until: '2027-04-11',
  title: 'Found by the water',
  summary: 'Four weeks about what the sea leaves behind.',
  poster: { headline: 'You need not know what it is.', line: 'Leave it. Step back. Call.' },
  drawing: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540"/>',
  pack: null,
  press: null,
  transcript: null,
  programme: {
    title: 'Saltmere Harbour Tip Line',
    site: 'https://tips.saltmere.example',
    vkey: 'saltmere.example/programme+45a7c702+AQqMp0wmdiBr0Kh+ynNnn0JJSa1AHMcwipnALdN/CJJT',
    fingerprint: { words: ['nature', 'margin'], figures: '9370 fd83' },
    emergency: '112',
    operator: { name: 'Saltmere Harbour Authority', email: 'press@saltmere.example', telephone: null },
  },
};
const HOSTILE = '<img src="https://evil.example/x.png" onerror="alert(1)"><script>alert(2)</script>';

test('a code leads to the page in the language that it is printed in', () => {
  expect(campaignAddress(print)).toBe('https://tips.saltmere.example/campaigns/found-by-the-water/');
  expect(campaignAddress({ ...print, language: 'ar' })).toBe(
    'https://tips.saltmere.example/ar/campaigns/found-by-the-water/',
  );
});

test('whatever stands in words, title, contacts and drawing is text, and the page may load and run nothing', () => {
  const programme = {
    ...print.programme,
    title: HOSTILE,
    emergency: HOSTILE,
    operator: { name: HOSTILE, email: HOSTILE, telephone: HOSTILE },
    fingerprint: { words: [HOSTILE], figures: HOSTILE },
  };
  const hostile = {
    ...print,
    programme,
    title: HOSTILE,
    summary: HOSTILE,
    drawing: `<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`,
    poster: { headline: HOSTILE, line: HOSTILE },
  };
  const section = { title: HOSTILE, body: trustedHtml('<p>Checked.</p>') };
  const pages = [
    posterPage(hostile, { paper: 'a4', tearOff: true }),
    bookletPage(hostile, 'press', section),
    cardPage(hostile, 'wide'),
    cardPage(hostile, 'square'),
  ];
  for (const page of pages) {
    expect(page).not.toMatch(/<script|<img(?! src="data:image\/svg\+xml;base64,[\w+/=]+" alt="">)/);
    expect(page).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"`,
    );
  }
});

test('the leader has the words of the film on paper, and the press has not', () => {
  const transcript = {
    title: 'The film in words',
    language: 'fr',
    body: trustedHtml('<p>Appelez.</p>'),
  } as const;
  const section = { title: 'Twenty minutes', body: trustedHtml('<p>Begin.</p>') };
  const withFilm = { ...print, transcript };
  expect(bookletPage(withFilm, 'pack', section)).toContain('<div lang="fr" dir="ltr"><p>Appelez.</p></div>');
  expect(bookletPage(withFilm, 'press', section)).not.toContain('Appelez.');
  expect(bookletPage(print, 'pack', section)).not.toContain('class="booklet__film"');
});

test('no print speaks of money, and a share card names no programme', () => {
  const pages = [posterPage(print, { paper: 'a3', tearOff: false }), cardPage(print, 'wide')];
  for (const page of pages) expect(page).not.toMatch(/reward|money|paid|€|EUR/i);
  expect(pages[1]).not.toMatch(/Saltmere|saltmere/);
});

test('the emergency number and the sentence that nobody has to report stand on each poster', () => {
  for (const language of POLICY_LANGUAGES) {
    const page = posterPage({ ...print, language }, { paper: 'a4', tearOff: false });
    expect(page).toContain('>112</bdi>');
    expect(page).toContain('class="poster__free"');
    expect(page).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  }
});

test('what is longer is set smaller, and never wider than the paper', () => {
  const box = { width: 86, height: 27.5, lineHeight: 1.1, largest: 13, smallest: 5 };
  expect(fitSize('Leave it.', 'en', box)).toBe(13);
  const sizes = [10, 20, 30, 40, 50, 60].map((length) =>
    fitSize('word '.repeat(length / 5).trim(), 'en', box),
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(fitSize('m'.repeat(60), 'en', box)).toBe(5);
  expect(fitSize('您不需要知道那是什么。', 'zh-Hans', box)).toBeGreaterThan(10);
});

test('Chinese is broken between words, and no line begins with a full stop', () => {
  const units = unitsOf('您不需要知道那是什么。别动它，退远。', 'zh-Hans');
  expect(units.join('')).toBe('您不需要知道那是什么。别动它，退远。');
  expect(units).toContain('知道');
  expect(units.filter((unit) => /^[。，]/.test(unit))).toEqual([]);
});
