// Files that nothing refers to: mostly a name with a slip in it, and an article that its editor thinks is published.

import type { ContentFault } from '../content-error.ts';
import { POLICY_LANGUAGES } from '../policy/policy.ts';
import type { SourceFiles } from './source-files.ts';

/** The ids that each folder may have words for. */
export interface Listed {
  readonly lessons: ReadonlySet<string>;
}

export function strayFiles(files: SourceFiles, listed: Listed): ContentFault[] {
  return [...files.keys()].flatMap((path) => {
    const [folder = '', ...rest] = path.split('/');
    const isKnown = folder === 'lessons' ? isWords(rest, '.md', listed.lessons) || isFacts(rest) : true;
    return isKnown ? [] : [stray(path, rest)];
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
      ? 'List it in lessons.yaml, mend its name, or take it away.'
      : `Take it away, or put it into a language’s folder: ${POLICY_LANGUAGES.join(', ')}.`,
  };
}
