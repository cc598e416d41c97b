// A file of Markdown with a front matter:
//
//   ---
//   title: A message that hurries you
//   ---
//   The text, with its sections.

import { ContentError, type ContentFault } from '../content-error.ts';
import { parseYaml, type YamlFile } from '../yaml/parse-yaml.ts';
import { MAX_TEXT_LENGTH } from './source-files.ts';

export interface MarkdownFile {
  readonly file: string;
  /** The front matter; its places are those of the whole file. */
  readonly matter: YamlFile;
  readonly body: string;
  /** The line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const FENCE = '---';
/** Control characters but for line breaks, and marks that turn the direction of what follows. */
const UNSEEN = /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Splits a file. The result is null where that cannot be done. */
export function parseMarkdownFile(
  written: string,
  file: string,
): { readonly parsed: MarkdownFile | null; readonly faults: readonly ContentFault[] } {
  const text = written.replaceAll('\r\n', '\n');
  const fault = (line: number, column: number, problem: string, advice: string) => ({
    parsed: null,
    faults: [{ file, line, column, problem, advice }],
  });
  if (text.length > MAX_TEXT_LENGTH)
    return fault(
      1,
      1,
      `The file is longer than ${MAX_TEXT_LENGTH} characters.`,
      'Make two of it, or say less.',
    );
  const lines = text.split('\n');
  const unseen = lines.findIndex((line) => UNSEEN.test(line));
  if (unseen >= 0)
    return fault(
      unseen + 1,
      (lines[unseen] ?? '').search(UNSEEN) + 1,
      'There is an unseen character here.',
      'Take control and direction characters out.',
    );
  const end = lines.indexOf(FENCE, 1);
  if (lines[0] !== FENCE || end < 0)
    return fault(
      1,
      1,
      'The file has no front matter.',
      'Begin it with a line ---, then title and summary, then --- again.',
    );
  try {
    // An empty line stands for the first fence, so that lines are counted as the file has them.
    const matter = parseYaml(['', ...lines.slice(1, end)].join('\n'), file);
    return { parsed: { file, matter, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 }, faults: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { parsed: null, faults: error.faults };
  }
}
