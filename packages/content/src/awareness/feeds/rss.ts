// RSS 2.0 (rssboard.org/rss-specification), with the link to itself that its Best Practices Profile asks for.

import type { Feed, FeedItem } from './feed.ts';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** What XML 1.0 cannot hold, however it is written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are taken out.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export function formatRss({ title, description, language, page, address, items }: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${text(title)}</title>
<link>${text(page)}</link>
<description>${text(description)}</description>
<language>${language}</language>
<atom:link href="${text(address)}" rel="self" type="application/rss+xml"/>
${items.map(formatItem).join('')}</channel>
</rss>
`;
}

function formatItem({ page, title, summary, day }: FeedItem): string {
  return `<item>
<title>${text(title)}</title>
<link>${text(page)}</link>
<description>${text(summary)}</description>
<guid>${text(page)}</guid>
<pubDate>${formatDay(day)}</pubDate>
</item>
`;
}

/** RFC 822 wants a time; midnight is as much as anybody learns. */
function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const number = String(date.getUTCDate()).padStart(2, '0');
  return `${WEEKDAYS[date.getUTCDay()]}, ${number} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} 00:00:00 GMT`;
}

function text(value: string): string {
  return value
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
