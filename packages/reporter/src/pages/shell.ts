// The page around an article: a lesson, an advisory, a campaign, or a list of them. What differs between them stands
// as places, as comments: the build fills them with what `content/` has, the server with what editors have published,
// both by `fillShell`. The page itself is asked for by nobody.

import { type Html, html, trustedHtml } from './html.ts';
import type { PageContext, PageTemplate } from './layout.ts';

/** As `fillShell` knows them. */
type ArticlePlace = 'title' | 'description' | 'path' | 'kind' | 'preview' | 'article';

export const shell: PageTemplate = {
  name: 'shell',
  title: () => articlePlace('title'),
  kind: 'article',
  main: () => articlePlace('article'),
};

/** What an article puts there. */
export function articlePlace(name: ArticlePlace): Html {
  return trustedHtml(`<!--@${name}-->`);
}

/** What feeds and other sites show of it. */
export function articleHead({ language, say }: PageContext, folder: string): Html {
  const feeds = [
    ['application/rss+xml', 'feed.xml'],
    ['application/feed+json', 'feed.json'],
  ].map(
    ([type = '', file = '']) =>
      html`<link rel="alternate" type="${type}" title="${say('learn.feed')}" href="${folder}${file}">\n`,
  );
  return html`${trustedHtml('<meta name="robots" content="noindex">')}
${feeds}<meta property="og:type" content="article">
<meta property="og:site_name" content="${say('site.name')}">
<meta property="og:locale" content="${language.tag.replace('-', '_')}">
<meta property="og:title" content="${articlePlace('title')}">
<meta property="og:description" content="${articlePlace('description')}">
${articlePlace('preview')}`;
}
