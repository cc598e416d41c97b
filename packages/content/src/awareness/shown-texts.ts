// What an article says to its readers, each text with the place where a word of it stands.

import type { ContentFault } from '../content-error.ts';
import { forbiddenWords } from '../policy/forbidden-words.ts';
import type { PolicyLanguage } from '../policy/policy.ts';
import { measureTexts, sentencesOf, unitsOf } from '../policy/reading.ts';
import { textsBelow } from '../policy/texts.ts';
import type { Place, YamlFile } from '../yaml/parse-yaml.ts';
import type { MarkdownFile } from './markdown-file.ts';
import type { BodyText } from './sections.ts';

export interface PlacedText {
  readonly text: string;
  readonly placeOf: (word: string) => Place;
}

/** What somebody of eleven reads, with some room for an article’s subject. Flesch puts 70 to 80 at twelve. */
const READABLE: Readonly<Record<PolicyLanguage, { readonly longest: number; readonly ease: number | null }>> =
  {
    en: { longest: 28, ease: 70 },
    es: { longest: 30, ease: 70 },
    fr: { longest: 30, ease: 70 },
    'zh-Hans': { longest: 45, ease: null },
    ar: { longest: 25, ease: null },
  };
/** A formula says nothing about a few words. */
const FEWEST_WORDS = 60;

/** The texts of a file of YAML, or of a front matter. */
export function textsOfYaml(file: YamlFile, value: unknown): PlacedText[] {
  return [...textsBelow(value, [])].map(({ path, text }) => ({ text, placeOf: () => file.placeOf(path) }));
}

/** The texts of a body. */
export function textsOfBody(
  { file, body, bodyLine }: MarkdownFile,
  texts: readonly BodyText[],
): PlacedText[] {
  const lines = body.split('\n');
  return texts.map(({ text, line }) => ({
    text,
    placeOf: (word) => {
      const before = text.slice(0, Math.max(text.indexOf(word), 0)).split('\n').length - 1;
      const written = lines[line - bodyLine + before] ?? '';
      return { file, line: line + before, column: Math.max(written.indexOf(word), 0) + 1 };
    },
  }));
}

/** Words that no tip line uses. */
export function forbiddenFaults(texts: readonly PlacedText[], language: PolicyLanguage): ContentFault[] {
  return texts.flatMap(({ text, placeOf }) =>
    forbiddenWords(text, language).map((word) => ({
      ...placeOf(word),
      problem: `“${word}” is not a word of this product.`,
      advice: 'Say it in words that accuse and oblige nobody.',
    })),
  );
}

/** Sentences that are too long, and an article that is too hard as a whole. */
export function readingFaults(texts: readonly PlacedText[], language: PolicyLanguage): ContentFault[] {
  const { longest, ease } = READABLE[language];
  const unit = language === 'zh-Hans' ? 'characters' : 'words';
  const long = texts.flatMap(({ text, placeOf }) =>
    sentencesOf(text, language)
      .map((sentence) => ({ sentence, length: unitsOf(sentence, language).length }))
      .filter(({ length }) => length > longest)
      .map(({ sentence, length }) => ({
        ...placeOf(sentence.split(/\s/, 1)[0] ?? ''),
        problem: `This sentence has ${length} ${unit}; ${longest} is the limit.`,
        advice: 'Make two of it.',
      })),
  );
  return [...long, ...hardnessFaults(texts, language, ease)];
}

function hardnessFaults(
  texts: readonly PlacedText[],
  language: PolicyLanguage,
  least: number | null,
): ContentFault[] {
  const [first] = texts;
  if (first === undefined || least === null) return [];
  const { ease, words } = measureTexts(
    texts.map(({ text }) => text),
    language,
  );
  if (ease === null || ease >= least || words < FEWEST_WORDS) return [];
  return [
    {
      ...first.placeOf(''),
      problem: `This is hard to read: reading ease ${Math.round(ease)}; ${least} is the least.`,
      advice: 'Use shorter sentences and shorter words, as one would to somebody of eleven.',
    },
  ];
}
