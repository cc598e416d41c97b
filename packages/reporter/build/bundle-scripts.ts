// The site's script, one for each language, and the workers that it starts.

import type { Language } from '../src/messages/languages.ts';
import { addressOf, bundleModules, partsOf } from './bundle-modules.ts';
import { type Output, only } from './outputs.ts';
import { messagesOf, partsOfTheSite } from './plugins.ts';

/** A language's script: what the page names, and what that loads at once. */
export interface Script {
  readonly tag: string;
  readonly entry: string;
  readonly parts: readonly string[];
  readonly outputs: readonly Output[];
}

interface Worker {
  readonly entry: string;
  readonly outputs: readonly Output[];
}

/** @param addresses of what the script fetches later, by the name that it has for each. */
export async function bundleScript(
  language: Language,
  addresses: Readonly<Record<string, string>>,
): Promise<Script> {
  const { metafile, entry, outputs } = await bundleModules('site', 'src/site.ts', {
    plugins: [messagesOf(language), partsOfTheSite()],
    define: Object.fromEntries(
      Object.entries(addresses).map(([name, address]) => [name, JSON.stringify(address)]),
    ),
  });
  // What is loaded later imports the site's script, so the bundler puts it into a part; its entry would only fetch that.
  const script = only(partsOf(metafile, entry));
  const needed = outputs.filter(({ path }) => `dist/${path}` !== entry);
  return {
    tag: language.tag,
    entry: addressOf(script),
    parts: partsOf(metafile, script).map(addressOf),
    outputs: needed,
  };
}

/** What an exercise runs instead of the site's script. */
export async function bundlePractice(language: Language): Promise<Script> {
  const { metafile, entry, outputs } = await bundleModules('practice', 'src/practice-page.ts', {
    plugins: [messagesOf(language)],
  });
  const parts = partsOf(metafile, entry).map(addressOf);
  return { tag: language.tag, entry: addressOf(entry), parts, outputs };
}

/** One for all languages: it says nothing. */
export function bundleWorker(name: string, source: string): Promise<Worker> {
  return bundleModules(name, source, {});
}
