// A demo looks like the real thing, which is why every one of its pages says that it is none.

import { Hono } from 'hono';

/** Where the banner's style is, below the path that it was given. */
export const DEMO_STYLE_PATH = '/demo-banner.css';
const ENGLISH = 'This is a demonstration. Everybody in it is invented, and nobody reads what you send.';
const TEXTS: Readonly<Record<string, string>> = {
  es: 'Esto es una demostración. Todas las personas son inventadas, y nadie lee lo que envía.',
  fr: 'Ceci est une démonstration. Tout le monde y est inventé, et personne ne lit ce que vous envoyez.',
  ar: 'هذا عرض تجريبي. كل من فيه من نسج الخيال، ولا يقرأ أحد ما ترسله.',
  'zh-Hans': '这是演示。里面的人都是虚构的，没有人会读您发送的内容。',
};
/** With its attributes: what stands in their quotes may have angles of its own, as places to be filled have. */
const BODY = /<body(?:[^>"]|"[^"]*")*>/;
const LANGUAGE = /<html lang="([^"]+)"/;

export const DEMO_STYLE = `.demo-banner {
  background: #ffb81c;
  color: #0b1f33;
  font: 600 16px/1.4 system-ui, sans-serif;
  margin: 0;
  padding: 8px 16px;
  text-align: center;
}
`;

/** Puts the banner at the top of a page, in its language. @param base the path below which its style is served. */
export function withDemoBanner(base: string): (html: string) => string {
  const link = linkTo(base);
  return (html) => {
    const text = TEXTS[LANGUAGE.exec(html)?.[1] ?? ''] ?? ENGLISH;
    const banner = bannerOf(text);
    return html.replace('</head>', () => `${link}</head>`).replace(BODY, (body) => `${body}${banner}`);
  };
}

/**
 * A page without its banner, as it was before `withDemoBanner(base)`; null where it has none, or another one.
 */
export function withoutDemoBanner(html: string, base: string): string | null {
  const link = linkTo(base);
  const text = TEXTS[LANGUAGE.exec(html)?.[1] ?? ''] ?? ENGLISH;
  const plain = html.replace(link, '').replace(bannerOf(text), '');
  return withDemoBanner(base)(plain) === html && plain !== html ? plain : null;
}

export function demoBannerRoutes(): Hono {
  return new Hono().get(DEMO_STYLE_PATH, (context) =>
    context.body(DEMO_STYLE, 200, { 'cache-control': 'no-cache', 'content-type': 'text/css; charset=utf-8' }),
  );
}

function linkTo(base: string): string {
  return `<link rel="stylesheet" href="${base}${DEMO_STYLE_PATH}">`;
}

function bannerOf(text: string): string {
  return `<p class="demo-banner" role="note" dir="auto">${text}</p>`;
}
