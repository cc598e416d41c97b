// A demo looks like the real thing, which is why every one of its pages says that it is none.

import { Hono } from 'hono';

const STYLE_PATH = '/demo-banner.css';
const ENGLISH = 'This is a demonstration. Everybody in it is invented, and nobody reads what you send.';
const TEXTS: Readonly<Record<string, string>> = {
  es: 'Esto es una demostración. Todas las personas son inventadas, y nadie lee lo que envía.',
  fr: 'Ceci est une démonstration. Tout le monde y est inventé, et personne ne lit ce que vous envoyez.',
  ar: 'هذا عرض تجريبي. كل من فيه من نسج الخيال، ولا يقرأ أحد ما ترسله.',
  'zh-Hans': '这是演示。里面的人都是虚构的，没有人会读您发送的内容。',
};
const LANGUAGE = /<html lang="([^"]+)"/;

const STYLE = `.demo-banner {
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
  const link = `<link rel="stylesheet" href="${base}${STYLE_PATH}">`;
  return (html) => {
    const text = TEXTS[LANGUAGE.exec(html)?.[1] ?? ''] ?? ENGLISH;
    const banner = `<p class="demo-banner" role="note" dir="auto">${text}</p>`;
    return html
      .replace('</head>', () => `${link}</head>`)
      .replace(/<body[^>]*>/, (body) => `${body}${banner}`);
  };
}

export function demoBannerRoutes(): Hono {
  return new Hono().get(STYLE_PATH, (context) =>
    context.body(STYLE, 200, { 'cache-control': 'no-cache', 'content-type': 'text/css; charset=utf-8' }),
  );
}
