/** What the build tells the worker about the site. */
export interface SiteFiles {
  /** Differs whenever any byte of the site does. */
  readonly release: string;
  /** b64 hash of the policy that this release asks by. */
  readonly policy: string;
  readonly languages: Readonly<Record<string, LanguageFiles>>;
  /** What pages name and a device does not keep: films. */
  readonly online: readonly string[];
}

export interface LanguageFiles {
  readonly pages: readonly string[];
  /** Where somebody is led who asks for a page that is not kept. */
  readonly offline: string;
  /** All that the pages load, at once or later. Every name carries the hash of its content. */
  readonly files: readonly string[];
}

const FILE_ADDRESS = /["'](\/(?:assets|content)\/[^"']+)["']/g;

/**
 * Whether a page belongs to this release: it names none but its files. A server may be changed to another release
 * between two requests, and it puts words of its own into pages; only the first makes a page another one.
 */
export function isOfRelease({ languages, online }: SiteFiles, html: string): boolean {
  const known = new Set([...online, ...Object.values(languages).flatMap(({ files }) => files)]);
  return [...html.matchAll(FILE_ADDRESS)].every(([, address = '']) => known.has(address));
}
