// The page around an article: a lesson, an advisory, a campaign, or a list of them. What differs between them stands
// as places, as comments: the build fills them with what `content/` has, the server with what editors have published,
// both by `fillShell`. The page itself is asked for by nobody.

import { articlePlace } from './article-head.ts';
import { type Html, html } from './html.ts';
import { folderOf, type PageContext, type PageTemplate } from './layout.ts';
import { place, whereGiven } from './server-places.ts';

export const shell: PageTemplate = {
  name: 'shell',
  title: () => articlePlace('title'),
  kind: 'article',
  main: (context) => html`${articlePlace('article')}
${onPaper(context)}`,
};

/** Printed alone: whose the paper is, and the address of the page. */
function onPaper({ language }: PageContext): Html {
  const operator = whereGiven(
    'operator.name',
    html`<strong><bdi>${place('operator.name')}</bdi></strong><br>`,
  );
  return html`<p class="article-paper">${operator}<bdi dir="ltr">${place('origin')}${folderOf(language)}${articlePlace('path')}</bdi></p>`;
}
