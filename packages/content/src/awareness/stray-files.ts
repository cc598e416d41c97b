// Files that nothing refers to: mostly a name with a slip in it, and an article that its editor thinks is published.

import type { ContentFault } from '../content-error.ts';
import { POLICY_LANGUAGES } from '../policy/policy.ts';
import type { SourceFiles } from './source-files.ts';

/** The ids that each folder may have words for. */
export interface Listed {
  readonly lessons: ReadonlySet<string>;
  readonly exercises: ReadonlySet<string>;
}

export function strayFiles(files: SourceFiles, listed: Listed): ContentFault[] {
  return [...files.keys()].flatMap((path) => {
    const [folder = '', ...rest] = path.split('/');
    const isKnown = isFacts(rest) || isWordsOf(folder, rest, listed);
    return isKnown ? [] : [stray(path, folder, rest)];
  });
}

function isWordsOf(folder: string, rest: readonly string[], { lessons, exercises }: Listed): boolean {
  if (folder === 'lessons') return isWords(rest, '.md', lessons);
  if (folder === 'exercises') return isWords(rest, '.yaml', exercises);
  return true;
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

function stray(file: string, folder: string, [language = '']: readonly string[]): ContentFault {
  const isLanguage = (POLICY_LANGUAGES as readonly string[]).includes(language);
  return {
    ...{ file, line: 1, column: 1 },
    problem: 'Nothing refers to this file.',
    advice: isLanguage
      ? `${folder === 'lessons' ? 'List it in lessons.yaml' : `Put its facts into ${folder}/`}, mend its name, or take it away.`
      : `Take it away, or put it into a language’s folder: ${POLICY_LANGUAGES.join(', ')}.`,
  };
}
