import type { OfflineFiles } from '@bellbuoy/protocol';

const FILE_ADDRESS = /["'](\/(?:assets|content)\/[^"']+)["']/g;

/**
 * Whether a page belongs to this release: it names none but its files. A server may be changed to another release
 * between two requests, and it puts words of its own into pages; only the first makes a page another one.
 */
export function isOfRelease({ languages, online }: OfflineFiles, html: string): boolean {
  const known = new Set([...online, ...Object.values(languages).flatMap(({ files }) => files)]);
  return [...html.matchAll(FILE_ADDRESS)].every(([, address = '']) => known.has(address));
}
