// A demo looks like the real thing, which is why every one of its pages says that it is none.

import { Hono } from 'hono';

const STYLE_PATH = '/demo-banner.css';
const TEXT = 'This is a demonstration. Everybody in it is invented, and nobody reads what you send.';

const STYLE = `.demo-banner {
  background: #ffb81c;
  color: #0b1f33;
  font: 600 16px/1.4 system-ui, sans-serif;
  margin: 0;
  padding: 8px 16px;
  text-align: center;
}
`;

/** Puts the banner at the top of a page. @param base the path below which its style is served. */
export function withDemoBanner(base: string): (html: string) => string {
  const link = `<link rel="stylesheet" href="${base}${STYLE_PATH}">`;
  const banner = `<p class="demo-banner" role="note">${TEXT}</p>`;
  return (html) =>
    html.replace('</head>', () => `${link}</head>`).replace(/<body[^>]*>/, (body) => `${body}${banner}`);
}

export function demoBannerRoutes(): Hono {
  return new Hono().get(STYLE_PATH, (context) =>
    context.body(STYLE, 200, { 'cache-control': 'no-cache', 'content-type': 'text/css; charset=utf-8' }),
  );
}
