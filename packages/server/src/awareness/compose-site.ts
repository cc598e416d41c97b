import { setImmediate as pause } from 'node:timers/promises';
import { addressIn, articlePages, feedFiles, fillShell } from '@bellbuoy/content/awareness';
import type { PolicyLanguage } from '@bellbuoy/content/policy';
import { type StaticSite, textFile } from '../http/index.ts';
import { fillPublicPlaces, type Programme } from '../programme/index.ts';
import { articleSites } from './article-site.ts';
import { keepPages } from './keep-pages.ts';
import { readAwareness } from './read-awareness.ts';

/** The page around an article, as the site was built with it, in each language. */
const SHELL = '/shell/index.html';
/** By which the browser of somebody who keeps the site finds out what it has to keep. */
const OFFLINE_START = '/offline.js';

/**
 * Lays what editors have published over the built site, and what is in force on a day. A page that comes out as it was built
 * stays the release's.
 *
 * @param last the site as it was laid together before: what stays the same of it is not made again.
 */
export async function composeSite(
  programme: Programme,
  built: StaticSite,
  { day, last }: { readonly day: string; readonly last: StaticSite },
): Promise<StaticSite> {
  // Where nothing is built there is nothing to lay over.
  if (!built.has(SHELL)) return built;
  const awareness = await readAwareness(programme, day);
  const siteIn = articleSites(programme, built);
  const composed = new Map(built);
  const articles = new Map<string, string[]>();
  const put = async (path: string, text: string): Promise<void> => {
    const same = [built, last].find((site) => textOf(site, path) === text)?.get(path);
    composed.set(path, same ?? (await textFile(path.slice(1), text)));
  };
  const origin = new URL(programme.config.urls.public).origin;
  for (const language of programme.policy.languages as readonly PolicyLanguage[]) {
    const shell = textOf(built, addressIn(language, SHELL));
    if (shell === null) continue;
    const pages = articlePages(awareness, siteIn(language), day);
    articles.set(
      language,
      pages.map(({ path }) => addressIn(language, `/${path}`)),
    );
    for (const page of pages) {
      const text = fillPublicPlaces(fillShell(shell, page), programme.config);
      await put(addressIn(language, `/${page.path}index.html`), text);
    }
    for (const { path, text } of feedFiles(awareness, language, { origin, today: day }))
      await put(path, text);
    // Reports come in meanwhile.
    await pause();
  }
  const start = textOf(built, OFFLINE_START);
  if (start !== null) await put(OFFLINE_START, keepPages(start, articles, { built, composed }));
  return composed;
}

function textOf(site: StaticSite, path: string): string | null {
  const plain = site.get(path)?.plain ?? null;
  return plain === null ? null : new TextDecoder().decode(plain);
}
