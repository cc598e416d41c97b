// What the site is kept by on a device: the service worker, the file that starts it with the list of all files, and
// the manifest by which a browser offers to put the site among the apps.

import { createHash } from 'node:crypto';
import { formatOfflineStart, type OfflineLanguage } from '@bellbuoy/protocol';
import { LANGUAGES, type Language } from './src/messages/languages.ts';
import { SITE_WORKER } from './src/offline/names.ts';
import type { PageTemplate } from './src/pages/layout.ts';
import { pathOf } from './src/pages/layout.ts';

interface BuiltFile {
  /** Path below the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the site consists of. */
export interface OfflineParts {
  readonly pages: readonly PageTemplate[];
  /** Pages that are articles, as they were written. */
  readonly articlesOf: (language: Language) => readonly BuiltFile[];
  /** What pages name and a device does not keep. */
  readonly online: readonly BuiltFile[];
  /** What the pages of a language load, at once or later. */
  readonly filesOf: (language: Language) => readonly BuiltFile[];
  /** Everything that the site has: any byte of it makes another release. */
  readonly outputs: readonly BuiltFile[];
  /** b64 hash of the policy. */
  readonly policy: string;
  /** The worker's code, which is the same at every programme. */
  readonly worker: BuiltFile;
}

/** A page that is about a connection, or about an address that is not there; those that a programme may not have; and what is no page by itself. */
const NEEDS_CONNECTION = new Set(['sealed', 'missing', 'rewards', 'redeem', 'shell']);

/**
 * The file that starts the worker. Its address stays the same; a browser compares its bytes, and so finds a new
 * release. It says only what the programme's site consists of: the code lies in a file of its own.
 */
export function workerStart(parts: OfflineParts): BuiltFile {
  const { pages, articlesOf, filesOf, online, outputs, policy, worker } = parts;
  const kept = pages.filter(({ name }) => !NEEDS_CONNECTION.has(name));
  const languages = LANGUAGES.map((language): [string, OfflineLanguage] => [
    language.tag,
    {
      pages: [
        ...kept.map(({ name }) => pathOf(name, language)),
        ...articlesOf(language).map(({ path }) => `/${path.slice(0, -'index.html'.length)}`),
      ],
      offline: pathOf('offline', language),
      files: [...new Set(filesOf(language).map(({ path }) => `/${path}`))],
    },
  ]);
  const files = {
    release: releaseOf([...outputs, worker]),
    policy,
    online: online.map(({ path }) => `/${path}`),
    languages: Object.fromEntries(languages),
  };
  const start = formatOfflineStart({ files, worker: `/${worker.path}` });
  return { path: SITE_WORKER.slice(1), bytes: new TextEncoder().encode(start) };
}

/** @param icon the mark's address. */
export function appManifest(language: Language, icon: string): Uint8Array {
  const { tag, direction, page } = language;
  const home = pathOf('home', language);
  const manifest = {
    ...{ name: page['site.name'], short_name: page['site.name'], description: page['site.description'] },
    ...{ lang: tag, dir: direction, id: home, start_url: home, scope: '/' },
    // The address stays in sight, so that nobody takes another site for this one.
    ...{ display: 'minimal-ui', background_color: '#ffffff', theme_color: '#ffffff' },
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  };
  return new TextEncoder().encode(JSON.stringify(manifest));
}

function releaseOf(outputs: readonly BuiltFile[]): string {
  const hash = createHash('sha256');
  for (const { path, bytes } of outputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
