// Finding a ruling by the words that somebody types. All of it happens here, on texts that are in the page already.

/** What can be found: its words, folded and as one text. */
export interface Findable {
  readonly words: readonly string[];
  readonly text: string;
}

/** Shorter than this a word begins too many others. */
const LEAST_LETTERS = 2;
/** An ending may be longer or shorter by this much: *photographs*, *photograph*. */
const ENDING_LETTERS = 2;
/** A word that more than this share of all has tells nothing, where there are others. */
const COMMON_SHARE = 0.2;

const HAN = /\p{Script=Han}/u;
/** The article, with what may be written together with it. */
const ARABIC_ARTICLE = /^[وفبك]?(?:ال|لل)(?=\p{L}{3})/u;
const SAME_LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
};

export function findable(texts: readonly string[]): Findable {
  return { words: texts.flatMap(wordsOf), text: texts.map(fold).join('\n') };
}

/**
 * Which of all fit best: those that have most of the words that were typed.
 *
 * @returns a mark for each, in order; null when nothing was typed.
 */
export function lookUp(typed: string, all: readonly Findable[]): boolean[] | null {
  const terms = wordsOf(typed).filter((term) => HAN.test(term) || term.length >= LEAST_LETTERS);
  if (terms.length === 0) return null;
  const marks = terms.map((term) => all.map((one) => has(one, term)));
  const telling = marks.filter((found) => count(found) <= all.length * COMMON_SHARE);
  const counted = telling.some((found) => count(found) > 0) ? telling : marks;
  const scores = all.map((_, index) => count(counted.map((found) => found[index] === true)));
  const best = Math.max(...scores);
  return scores.map((score) => score > 0 && score === best);
}

/** Without case, accents, vowel signs and the ways in which one Arabic letter can be written. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[ٱىیکةßœæ]/gu, (letter) => SAME_LETTERS[letter] ?? letter);
}

function wordsOf(text: string): string[] {
  const runs = fold(text).match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => (HAN.test(run) ? hanWords(run) : [run.replace(ARABIC_ARTICLE, '')]));
}

/** Chinese has no spaces: a longer run is looked up by its pairs of characters. */
function hanWords(run: string): string[] {
  const letters = [...run];
  if (letters.length <= 2) return [run];
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

function has({ words, text }: Findable, term: string): boolean {
  return HAN.test(term) ? text.includes(term) : words.some((word) => isForm(word, term));
}

/** Whether a word begins as was typed, or is what was typed without its ending. */
function isForm(word: string, term: string): boolean {
  if (word.startsWith(term)) return true;
  return word.length >= 4 && term.startsWith(word) && term.length - word.length <= ENDING_LETTERS;
}

function count(marks: readonly boolean[]): number {
  return marks.filter(Boolean).length;
}
