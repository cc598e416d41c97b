// How hard a language's texts are to read. Formulas see syllables and lengths only: a low figure does not make a
// text plain, but a high one shows that it is not.

import type { PolicyLanguage, PolicyWords } from './policy.ts';
import { shownTexts } from './texts.ts';

export interface Reading {
  readonly words: number;
  /** Mean words in a sentence; for Chinese, mean characters. */
  readonly sentenceLength: number;
  readonly longest: { readonly text: string; readonly length: number };
  /**
   * Flesch reading ease, in the form published for the language: 80 to 90 is what eleven-year-olds read easily.
   * Null where there is no such formula.
   */
  readonly ease: number | null;
}

interface Formula {
  readonly base: number;
  readonly perWordInSentence: number;
  readonly perSyllableInWord: number;
}

/** Flesch 1948; Szigriszt Pazos 1993; Kandel and Moles 1958. */
const FORMULAS: Partial<Record<PolicyLanguage, Formula>> = {
  en: { base: 206.835, perWordInSentence: 1.015, perSyllableInWord: 84.6 },
  es: { base: 206.835, perWordInSentence: 1, perSyllableInWord: 62.3 },
  fr: { base: 207, perWordInSentence: 1.015, perSyllableInWord: 73.6 },
};

const SYLLABLES = /[aeiouyáéíóúüàâèêëîïôûùœæ]+/giu;

/** Measures the shown texts of a policy. */
export function measureReading(words: PolicyWords, language: PolicyLanguage): Reading {
  return measureTexts(
    shownTexts(words).map(({ text }) => text),
    language,
  );
}

/** Measures texts of a language; there is at least one sentence in them. */
export function measureTexts(texts: readonly string[], language: PolicyLanguage): Reading {
  const sentences = texts.flatMap((text) => sentencesOf(text, language));
  const measured = sentences.map((text) => ({ text, units: unitsOf(text, language) }));
  const all = measured.flatMap(({ units }) => units);
  const longest = measured.reduce((most, next) => (next.units.length > most.units.length ? next : most));
  const sentenceLength = all.length / measured.length;
  return {
    words: all.length,
    sentenceLength,
    longest: { text: longest.text, length: longest.units.length },
    ease: easeOf(all, sentenceLength, FORMULAS[language]),
  };
}

function easeOf(
  words: readonly string[],
  sentenceLength: number,
  formula: Formula | undefined,
): number | null {
  if (formula === undefined) return null;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const { base, perWordInSentence, perSyllableInWord } = formula;
  return base - perWordInSentence * sentenceLength - (perSyllableInWord * syllables) / words.length;
}

export function sentencesOf(text: string, language: PolicyLanguage): string[] {
  const sentences = segmenter(language, 'sentence').segment(text);
  return [...sentences].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

/** Words; of Chinese, characters, because where a word ends there is a matter of opinion. */
export function unitsOf(sentence: string, language: PolicyLanguage): string[] {
  if (language === 'zh-Hans') return sentence.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];
  const words = segmenter(language, 'word').segment(sentence);
  return [...words].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

/** To make one takes longer than all that it then does with a sentence. */
function segmenter(language: PolicyLanguage, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${language} ${granularity}`;
  const made = segmenters.get(key) ?? new Intl.Segmenter(language, { granularity });
  segmenters.set(key, made);
  return made;
}

/** By groups of vowels; a silent e at the end of an English or French word does not count for one. */
function syllablesOf(word: string): number {
  const groups = word.replace(/(?<=[^aeiou])(?:e|es|ed)$/iu, '').match(SYLLABLES) ?? [];
  return Math.max(1, groups.length);
}
