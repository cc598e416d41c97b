import type { ContentFault } from '../content-error.ts';
import type { YamlFile } from '../yaml/parse-yaml.ts';
import { faultAt } from '../yaml/schema.ts';
import type { PolicyWords } from './policy.ts';
import { shownTexts } from './texts.ts';

/** A hint can be left out, but not in one language only: its readers would be told less than others. */
export function checkHints(file: YamlFile, words: PolicyWords, first: PolicyWords): ContentFault[] {
  const wanted = hintsOf(first);
  const here = hintsOf(words);
  return [
    ...differences(wanted, here).map((path) =>
      faultAt(
        file,
        path.split('/'),
        'A hint is missing here that English has.',
        'Write it, or take it out everywhere.',
      ),
    ),
    ...differences(here, wanted).map((path) =>
      faultAt(
        file,
        path.split('/'),
        'There is a hint here that English lacks.',
        'Take it out, or write it everywhere.',
      ),
    ),
  ];
}

function hintsOf(words: PolicyWords): ReadonlySet<string> {
  const paths = shownTexts(words).map(({ path }) => path);
  return new Set(paths.filter((path) => path.at(-1) === 'hint').map((path) => path.join('/')));
}

function differences(these: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...these].filter((path) => !others.has(path));
}
