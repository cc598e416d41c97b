import { hash } from 'node:crypto';
import { formatOfflineStart, parseOfflineStart } from '@bellbuoy/protocol';
import type { StaticSite } from '../http/index.ts';

interface Sites {
  readonly built: StaticSite;
  readonly composed: StaticSite;
}

/**
 * What a device that keeps the site has to keep of it now: `/offline.js` as it was built, with the articles there are. Where a
 * page of theirs is another than was built, so is the release; the same pages are the same release, on every process.
 *
 * @param articles their addresses, by language, all of which are in the composed site.
 */
export function keepPages(
  start: string,
  articles: ReadonlyMap<string, readonly string[]>,
  sites: Sites,
): string {
  const { files, worker } = parseOfflineStart(start);
  const languages = Object.entries(files.languages).map(([tag, { pages, ...rest }]) => {
    const all = new Set([...pages, ...(articles.get(tag) ?? [])]);
    return [tag, { pages: [...all], ...rest }] as const;
  });
  const release = releaseOf(files.release, [...articles.values()].flat(), sites);
  return formatOfflineStart({
    files: { ...files, release, languages: Object.fromEntries(languages) },
    worker,
  });
}

function releaseOf(release: string, addresses: readonly string[], { built, composed }: Sites): string {
  const hashAt = (site: StaticSite, address: string) => site.get(`${address}index.html`)?.served.hash;
  const changed = addresses.filter((address) => hashAt(built, address) !== hashAt(composed, address));
  if (changed.length === 0) return release;
  const lines = changed.sort().map((address) => `${address} ${hashAt(composed, address)}`);
  return hash('sha256', [release, ...lines].join('\n')).slice(0, 12);
}
