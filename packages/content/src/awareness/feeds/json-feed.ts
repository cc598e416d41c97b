// JSON Feed 1.1 (jsonfeed.org/version/1.1).

import type { Feed } from './feed.ts';

export function formatJsonFeed({ title, description, language, page, address, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    language,
    home_page_url: page,
    feed_url: address,
    items: items.map((item) => ({
      id: item.page,
      url: item.page,
      title: item.title,
      content_text: item.summary,
      date_published: `${item.day}T00:00:00Z`,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
