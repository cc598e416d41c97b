// Reminders while somebody writes: this looks like a name, this may tell who you are. Word lists and shapes, nothing
// more. They miss much and are wrong often, which is why they only ever point at something. Everything happens in
// the page: nothing that is found is stored or sent.

import { CALLED, CHINESE_OFFICE, CHINESE_TITLED, NO_NAMES, TELLS_WHO_YOU_ARE, TITLED } from './hint-words.ts';

/** `names`: somebody else is named, or can be found by it. `self`: it may tell who wrote, or from where. */
export type HintKind = 'names' | 'self';

export interface Hint {
  readonly kind: HintKind;
  /** As it stands in the text. */
  readonly found: string;
}

/** As many as somebody who writes can bear at once. */
const MAX_HINTS = 6;
const MIN_PHONE_DIGITS = 8;

const EMAIL = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{2,63}){1,4}/gu;
const HANDLE = /(?<![\p{L}\d.@])@[\p{L}\d_][\p{L}\d_.]{1,29}[\p{L}\d_]/gu;
const PHONE = /(?<![\p{L}\d.,])\+?\(?\d[\d ()/-]{6,20}\d(?![\d.,]*\d)/gu;
/** A day, a span of hours, or a round sum: digits that call nobody. */
const DAY_OR_SUM = /^\(?\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|^\d{1,2} ?- ?\d{1,2}$|^\d{1,3}(?: \d{3})* 000$/;
/** Letters beside digits that are no plate. */
const MEASURE = /(?:AM|PM|UTC|GMT|USD|EUR|GBP|CNY|KG|KM|MM|CM|GB|MB|KB|TB|KV|KW|MW|HP|VHF)/;
const PLATE =
  /(?<![\p{L}\d-])(?:[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{2}|[A-Z]{1,3}-[A-Z]{1,2} ?\d{1,4}|\d{4}[ -][A-Z]{3}|\d{1,3}[ -][A-Z]{2,3}[ -]\d{1,4}|[A-Z]{2}\d{2} ?[A-Z]{3})(?![\p{L}\d-])/gu;
const CHINESE_PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z][· ]?[A-Z\d]{5,6}(?![A-Z\d号])/gu;
/** Two or three capitalised words on end, not at the beginning of a sentence. */
const CAPITALS =
  /(?<=[\p{Ll}\d,;:)”"’] )\p{Lu}[\p{Ll}’'-]+(?: (?:(?:de|van|von|bin|al|el|da|di|du) )?\p{Lu}[\p{Ll}’'-]+){1,2}/gu;
const INITIAL = /(?<![\p{L}\d])\p{Lu}\. \p{Lu}[\p{Ll}’'-]+/gu;

/** What to point at in a text, in the order in which it stands there: `most` of it at most. */
export function findHints(text: string, most: number = MAX_HINTS): Hint[] {
  const plain = withPlainDigits(text);
  const found = [
    ...matches(plain, 'names', EMAIL, HANDLE, CHINESE_PLATE, INITIAL, ...TITLED),
    ...matches(plain, 'names', PLATE).filter(({ found: plate }) => !MEASURE.test(plate)),
    ...matches(plain, 'names', CHINESE_TITLED).filter(({ found: titled }) => !CHINESE_OFFICE.test(titled)),
    ...matches(plain, 'names', PHONE).filter(({ found: digits }) => isPhone(digits)),
    ...matches(plain, 'names', CAPITALS, ...CALLED).filter(({ found: words }) => isName(words)),
    ...matches(plain, 'self', ...TELLS_WHO_YOU_ARE),
  ];
  const places = found.toSorted((a, b) => a.at - b.at || b.found.length - a.found.length);
  return outermost(places)
    .slice(0, most)
    .map(({ kind, at, found: { length } }) => ({ kind, found: text.slice(at, at + length).trim() }));
}

interface Place extends Hint {
  readonly at: number;
}

function matches(text: string, kind: HintKind, ...patterns: readonly RegExp[]): Place[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, found: match[0], at: match.index })),
  );
}

/** Of what overlaps, what begins first; the same words are pointed at once. */
function outermost(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    const isInside = last !== undefined && place.at < last.at + last.found.length;
    const isTold = kept.some(({ kind, found }) => kind === place.kind && found === place.found);
    if (!isInside && !isTold) kept.push(place);
  }
  return kept;
}

function isPhone(found: string): boolean {
  return found.replace(/\D/g, '').length >= MIN_PHONE_DIGITS && !DAY_OR_SUM.test(found);
}

function isName(words: string): boolean {
  return !words
    .toLowerCase()
    .split(/[ ’'-]/)
    .some((word) => NO_NAMES.has(word));
}

/** Arabic and Persian digits as 0 to 9: each stays one code unit, so places do not move. */
function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}
