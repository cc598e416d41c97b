// What a programme tells, as files that others read again and again: only the server makes them, for it alone knows
// the whole addresses and the day.

import type { Day } from '@bellbuoy/protocol';
import type { PolicyLanguage } from '../../policy/policy.ts';
import { type Advisory, type Awareness, type Campaign, wordsFor } from '../awareness.ts';
import { addressIn } from '../links.ts';
import { articleWords } from '../words/article-words.ts';
import { formatCampaignCalendar } from './campaign-calendar.ts';
import type { FeedItem } from './feed.ts';
import { formatJsonFeed } from './json-feed.ts';
import { formatRss } from './rss.ts';

export interface FeedFile {
  /** As `/es/feed.xml`. */
  readonly path: string;
  readonly text: string;
}

/** Enough for whoever looks in once a month; the pages have all of them. */
const MOST_ITEMS = 30;

/** @param origin of the site, without a slash at its end. @param today nothing is told before its day. */
export function feedFiles(
  awareness: Awareness,
  language: PolicyLanguage,
  { origin, today }: { readonly origin: string; readonly today: Day },
): FeedFile[] {
  const { newsTitle, advisoriesLead, campaignDaysTitle } = articleWords(language);
  const whole = (path: string): string => origin + addressIn(language, path);
  const items = newestFirst(awareness, language, today, whole);
  const shared = { title: newsTitle, description: advisoriesLead, language, page: whole('/learn/'), items };
  const days = awareness.campaigns.map((campaign) => ({ ...itemOf(campaign, language, whole), ...campaign }));
  return [
    { path: addressIn(language, '/feed.xml'), text: formatRss({ ...shared, address: whole('/feed.xml') }) },
    {
      path: addressIn(language, '/feed.json'),
      text: formatJsonFeed({ ...shared, address: whole('/feed.json') }),
    },
    { path: addressIn(language, '/campaigns.ics'), text: formatCampaignCalendar(campaignDaysTitle, days) },
  ];
}

function newestFirst(
  { advisories, campaigns }: Awareness,
  language: PolicyLanguage,
  today: Day,
  whole: (path: string) => string,
): FeedItem[] {
  return [...advisories, ...campaigns]
    .filter(({ from }) => from <= today)
    .map((item) => itemOf(item, language, whole))
    .toSorted((a, b) => (a.day === b.day ? (a.page < b.page ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST_ITEMS);
}

function itemOf(
  item: Advisory | Campaign,
  language: PolicyLanguage,
  whole: (path: string) => string,
): FeedItem {
  const { title, summary } = wordsFor<{ readonly title: string; readonly summary: string }>(
    item,
    language,
  ).words;
  const folder = 'asks' in item ? 'advisories' : 'campaigns';
  return { page: whole(`/${folder}/${item.id}/`), title, summary, day: item.from };
}
