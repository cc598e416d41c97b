// What the head of an article's page says of it, where the article itself is not known yet.

import type { Language } from '../messages/languages.ts';
import { type Html, html, trustedHtml } from './html.ts';

/** As `fillShell` knows them. */
type ArticlePlace = 'title' | 'description' | 'path' | 'kind' | 'preview' | 'article';

interface ArticleContext {
  readonly language: Language;
  readonly say: (key: 'learn.feed' | 'site.name') => Html;
}

/** What an article puts there. */
export function articlePlace(name: ArticlePlace): Html {
  return trustedHtml(`<!--@${name}-->`);
}

/** What feeds and other sites show of it. */
export function articleHead({ language, say }: ArticleContext, folder: string): Html {
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
