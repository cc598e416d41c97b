import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Language } from '../src/messages/languages.ts';
import { here } from './bundle-options.ts';

/** What whatever is loaded later shares: the site's script, which is there by then, and small helpers. */
const SHARED = [
  'site.ts',
  'coming-back/calendar.ts',
  'conversation/states.ts',
  'load-attachments.ts',
  'messages/receipt-language.ts',
  'page/count.ts',
  'page/files.ts',
  'page/make.ts',
  'page/radios.ts',
  'page/say-instead.ts',
  'page/say-share.ts',
  'page/style.ts',
  'programme/keys-today.ts',
  'redress/load-hearing.ts',
  'report/send-report.ts',
  'server/call-server.ts',
  'work/toll.ts',
].map(inSource);
/** What seals, and what is only ever used beside it. */
const SEALING = inSource('sealing.ts');
const BESIDE_SEALING = ['correspondence.ts', 'offline.ts', 'claiming/show-claims.ts'].map(inSource);

/**
 * Gives `#messages` the texts of one language: each language has a bundle of its own. `#messages/<feature>` are those
 * of a feature that is loaded later.
 */
export function messagesOf({ tag }: Language): Plugin {
  return {
    name: 'messages',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^#messages$/ }, () => ({
        path: join(here, `src/messages/${tag}.live.ts`),
      }));
      bundler.onResolve({ filter: /^#messages\/[a-z]+$/ }, ({ path }) => ({
        path: join(here, `src/messages/${path.slice('#messages/'.length)}/${tag}.ts`),
      }));
    },
  };
}

/**
 * Lets whatever is loaded later import the site's script, which is there by then. The bundler makes a part for every
 * set of scripts that share a module: so all that any of them shares with the first page is in one part, and the
 * first page fetches one file, however much is loaded later. In the same way small helpers are one part, and what
 * seals is another: a part of a few hundred bytes comes with more than that in headers.
 */
export function partsOfTheSite(): Plugin {
  // The one that others import as well: whichever of them is found first.
  const later = new Set([SEALING]);
  return {
    name: 'parts-of-the-site',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind === 'dynamic-import') later.add(join(resolveDir, path));
        return null;
      });
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!later.has(path)) return null;
        const imported = BESIDE_SEALING.includes(path) ? [...SHARED, SEALING] : SHARED;
        const lines = imported.map((file) => `import ${JSON.stringify(file)};`);
        return { contents: lines.join('') + (await readFile(path, 'utf8')), loader: 'ts' };
      });
    },
  };
}

function inSource(path: string): string {
  return join(here, 'src', path);
}
