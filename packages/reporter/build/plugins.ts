import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Language } from '../src/messages/languages.ts';
import { here } from './bundle-options.ts';

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
 * first page fetches two files, however much is loaded later.
 */
export function partsOfTheSite(): Plugin {
  const later = new Set<string>();
  return {
    name: 'parts-of-the-site',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind === 'dynamic-import') later.add(join(resolveDir, path));
        return null;
      });
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!later.has(path)) return null;
        const site = JSON.stringify(join(here, 'src/site.ts'));
        return { contents: `import ${site};${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}
