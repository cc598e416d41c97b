import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { formatCampaignCalendar } from './campaign-calendar.ts';
import type { Feed } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

const HOME = 'https://tips.harbour.example';
const ARABIC = 'عوّامة رُصدت: 3 <أمتار> & أكثر';

const feed: Feed = {
  title: 'Saltmere “Harbour” & Sons',
  description: 'What to look out for, and what is ordinary',
  language: 'ar',
  page: `${HOME}/ar/learn/`,
  address: `${HOME}/ar/feed.xml`,
  items: [
    { page: `${HOME}/ar/advisories/canister/`, title: ARABIC, summary: ']]> <b>no</b>', day: '2026-10-05' },
    {
      page: `${HOME}/ar/campaigns/week/?a=1&b=2`,
      title: '海边发现',
      summary: 'Seven days',
      day: '2026-02-28',
    },
  ],
};

test('an RSS feed is read as it was meant by a parser that is not ours', () => {
  const rss = formatRss(feed);
  expect(XMLValidator.validate(rss)).toBe(true);
  const read = parseRssFeed(rss);
  expect(read).toMatchObject({
    title: feed.title,
    link: feed.page,
    description: feed.description,
    language: 'ar',
    atom: { links: [{ href: feed.address, rel: 'self' }] },
  });
  expect(
    read.items?.map(({ title, link, description, pubDate }) => [title, link, description, pubDate]),
  ).toEqual([
    [ARABIC, feed.items[0]?.page, ']]> <b>no</b>', 'Mon, 05 Oct 2026 00:00:00 GMT'],
    ['海边发现', feed.items[1]?.page, 'Seven days', 'Sat, 28 Feb 2026 00:00:00 GMT'],
  ]);
  for (const { pubDate } of read.items ?? [])
    expect(new Date(String(pubDate)).toUTCString()).toBe(String(pubDate));
});

test('a JSON feed is read as it was meant by a parser that is not ours', () => {
  const read = parseJsonFeed(JSON.parse(formatJsonFeed(feed)));
  expect(read).toMatchObject({ title: feed.title, home_page_url: feed.page, language: 'ar' });
  expect(
    read.items?.map(({ id, content_text, date_published }) => [id, content_text, date_published]),
  ).toEqual([
    [feed.items[0]?.page, ']]> <b>no</b>', '2026-10-05T00:00:00Z'],
    [feed.items[1]?.page, 'Seven days', '2026-02-28T00:00:00Z'],
  ]);
});

test('campaign days are read as they were meant by a calendar that is not ours', () => {
  const title = `${ARABIC}; one, two \\ three`;
  const week = {
    page: `${HOME}/campaigns/week/`,
    title,
    summary: 'One\nTwo',
    from: '2026-12-28',
    until: '2027-01-03',
  };
  const day = {
    page: `${HOME}/campaigns/day/`,
    title: '一天',
    summary: '海'.repeat(90),
    from: '2026-02-28',
    until: '2026-02-28',
  };
  const file = formatCampaignCalendar('Campaign days', [week, day]);
  const calendar = readCalendar(file);
  expect(calendar.getFirstPropertyValue('name')).toBe('Campaign days');
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(
    events.map(({ uid, summary, startDate, endDate }) => [uid, summary, String(startDate), String(endDate)]),
  ).toEqual([
    [week.page, title, '2026-12-28', '2027-01-04'],
    [day.page, '一天', '2026-02-28', '2026-03-01'],
  ]);
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.description).toBe(`One\nTwo\n${week.page}`);
  expect(events[1]?.description).toBe(`${day.summary}\n${day.page}`);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('no title breaks out of a feed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const one = { ...feed, title, items: feed.items.map((item) => ({ ...item, title })) };
      expect(XMLValidator.validate(formatRss(one))).toBe(true);
      expect(formatRss(one).match(/<item>/g)).toHaveLength(feed.items.length);
      expect(JSON.parse(formatJsonFeed(one))).toMatchObject({ items: [{ title }, { title }] });
      const days = { page: HOME, title, summary: title, from: '2026-10-05', until: '2026-10-05' };
      const calendar = readCalendar(formatCampaignCalendar(title, [days]));
      expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
    }),
  );
});

function readCalendar(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}
