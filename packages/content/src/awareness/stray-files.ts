// Files that nothing refers to: mostly a name with a slip in it, and an article that its editor thinks is published.

import type { ContentFault } from '../content-error.ts';
import { POLICY_LANGUAGES } from '../policy/policy.ts';
import type { LinkedItem } from './links.ts';
import type { SourceFiles } from './source-files.ts';

/** The folders of items, how their words' files end, and by which part of an address their ids are known. */
const FOLDERS: Readonly<Record<string, { readonly extension: string; readonly item: LinkedItem }>> = {
  lessons: { extension: '.md', item: 'learn' },
  advisories: { extension: '.md', item: 'advisories' },
  campaigns: { extension: '.md', item: 'campaigns' },
  exercises: { extension: '.yaml', item: 'practice' },
};

export function strayFiles(
  files: SourceFiles,
  ids: Readonly<Record<LinkedItem, ReadonlySet<string>>>,
): ContentFault[] {
  return [...files.keys()].flatMap((path) => {
    const [name = '', ...rest] = path.split('/');
    const folder = FOLDERS[name];
    if (folder === undefined || isFacts(rest) || isWords(rest, folder.extension, ids[folder.item])) return [];
    return [stray(path, rest)];
  });
}

function isWords(
  [language = '', name = '', ...deeper]: readonly string[],
  extension: string,
  ids: ReadonlySet<string>,
): boolean {
  const isLanguage = (POLICY_LANGUAGES as readonly string[]).includes(language);
  return (
    isLanguage && deeper.length === 0 && name.endsWith(extension) && ids.has(name.slice(0, -extension.length))
  );
}

function isFacts([name = '', ...deeper]: readonly string[]): boolean {
  return deeper.length === 0 && name.endsWith('.yaml');
}

function stray(file: string, [language = '']: readonly string[]): ContentFault {
  const isLanguage = (POLICY_LANGUAGES as readonly string[]).includes(language);
  return {
    ...{ file, line: 1, column: 1 },
    problem: 'Nothing refers to this file.',
    advice: isLanguage
      ? 'Write its facts beside the languages’ folders, mend its name, or take it away.'
      : `Take it away, or put it into a language’s folder: ${POLICY_LANGUAGES.join(', ')}.`,
  };
}
