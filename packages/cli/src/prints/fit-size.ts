// How large a line may be set so that it fits, by the widths that letters of a script have in the mean. Nothing measures
// on the page itself: the same words give the same page everywhere.

import type { PolicyLanguage } from '@bellbuoy/content/policy';

/** Widths of a bold letter, in shares of the size it is set in; a little more than the mean, to be safe. */
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;
const ARABIC = /\p{Script=Arabic}/u;
const NARROW = /[\s.,:;!'’|ijlI()]/u;
const BROAD = /[mwMWœŒæÆ%@]/u;
const SLIM = /[-frt]/u;

export interface Box {
  /** Width and height, in the same unit as the size. */
  readonly width: number;
  readonly height: number;
  readonly lineHeight: number;
  readonly largest: number;
  readonly smallest: number;
}

/** The largest size at which a text fits into a box, in steps of a tenth; the smallest where none fits. */
export function fitSize(text: string, language: PolicyLanguage, box: Box): number {
  const { width, height, lineHeight, largest, smallest } = box;
  const units = unitsOf(text, language);
  for (let size = largest; size > smallest; size = Math.round(size * 10 - 1) / 10) {
    const lines = linesAt(units, width / size);
    if (lines !== null && lines * size * lineHeight <= height) return size;
  }
  return smallest;
}

/** What is not broken: words with what follows them, of Chinese too, where nothing on the page tells them apart. */
export function unitsOf(text: string, language: PolicyLanguage): string[] {
  if (language !== 'zh-Hans') return text.split(/(?<=\s)(?=\S)/);
  const segments = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)];
  return segments.reduce<string[]>((units, { segment, isWordLike }) => {
    const last = units.at(-1);
    // A full stop never begins a line.
    return isWordLike === true || last === undefined
      ? [...units, segment]
      : [...units.slice(0, -1), last + segment];
  }, []);
}

/** How many lines units take that are broken greedily; null where one is wider than a line. */
function linesAt(units: readonly string[], room: number): number | null {
  let [lines, used] = [1, 0];
  for (const unit of units) {
    // A space at the end of a line takes no room.
    const width = widthOf(unit.trimEnd());
    if (width > room) return null;
    if (used + width > room) [lines, used] = [lines + 1, 0];
    used += widthOf(unit);
  }
  return lines;
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0);
}

function letterWidth(letter: string): number {
  if (WIDE.test(letter)) return 1;
  if (ARABIC.test(letter)) return 0.56;
  if (NARROW.test(letter)) return 0.34;
  if (SLIM.test(letter)) return 0.48;
  if (BROAD.test(letter)) return 0.98;
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 0.76 : 0.66;
}
