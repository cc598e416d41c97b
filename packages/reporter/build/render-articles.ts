// Articles and the lists of them, in the page that the site has for them.

import {
  type ArticlePage,
  type Awareness,
  articlePages,
  fillShell,
  type PublishedSite,
} from '@bellbuoy/content/awareness';
import { folderOf, type PageContext, renderPage } from '../src/pages/layout.ts';
import { shell } from '../src/pages/shell.ts';
import { addressIn, type ContentFile } from './content-files.ts';
import { type Output, utf8 } from './outputs.ts';

/** What most sites show of a page that somebody leads to. */
const CARD = { width: 1200, height: 630 } as const;

/** The pages of a language. @param files what they show. */
export function renderArticles(
  context: PageContext,
  awareness: Awareness,
  files: readonly ContentFile[],
): Output[] {
  const folder = folderOf(context.language).slice(1);
  const empty = renderPage(shell, context);
  return pagesOf(context, awareness, files).map((page) => ({
    path: `${folder}${page.path}index.html`,
    bytes: utf8(fillShell(empty, page)),
  }));
}

/** Nobody knows on which day a built page is read, so none says what is in force: the server does. */
function pagesOf(context: PageContext, awareness: Awareness, files: readonly ContentFile[]): ArticlePage[] {
  return articlePages(awareness, siteOf(context, files), null);
}

function siteOf({ language, policy }: PageContext, files: readonly ContentFile[]): PublishedSite {
  const address = (name: string) => addressIn(files, name);
  return {
    language: language.tag,
    emergency: policy.emergency,
    accepts: (category) => policy.categories.some(({ id, accepted }) => id === category && accepted),
    drawing: (id) => address(`drawings/${id}`),
    film: (lesson, tag) => {
      const video = address(`films/${lesson}-${tag}.mp4`);
      const captions = address(`films/${lesson}-${tag}.vtt`);
      return video === null || captions === null ? null : { video, captions };
    },
    card: (campaign, tag) => {
      const found = address(`cards/${campaign}-${tag}-${CARD.width}x${CARD.height}.png`);
      return found === null ? null : { address: found, ...CARD };
    },
  };
}
