// Comparing a name with what is sealed, on the device of whoever was drawn and nowhere else. A name is found when all of its
// parts stand in one line of the text, in any order, whatever their case and accents. Nothing is guessed: other spellings are those that the
// person who asks has given.

/** Letters that have no accent to take off, as people write them without it. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const MARKS = /\p{Mark}/gu;
const PARTS = /[\p{Letter}\p{Number}]+/gu;
const LINES = /[\n.;!?。；！？]+/u;
/** Written without spaces between words: a part is looked for inside the line. */
const UNSPACED = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

/** Whether one of the spellings of a name stands in a text. */
export function hasName(text: string, spellings: readonly string[]): boolean {
  const lines = text.split(LINES).map((line) => ({ parts: new Set(partsOf(line)), joined: plain(line) }));
  return spellings
    .map(partsOf)
    .filter((parts) => parts.length > 0)
    .some((parts) => lines.some((line) => parts.every((part) => standsIn(line, part))));
}

/** The spellings that somebody typed, one a line. */
export function spellingsOf(typed: string): string[] {
  return typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => partsOf(line).length > 0);
}

function standsIn({ parts, joined }: { parts: ReadonlySet<string>; joined: string }, part: string): boolean {
  return parts.has(part) || (UNSPACED.test(part) && joined.includes(part));
}

function partsOf(text: string): string[] {
  return plain(text).match(PARTS) ?? [];
}

function plain(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const folded = [...lower].map((letter) => PLAIN[letter] ?? letter).join('');
  return folded.normalize('NFKD').replace(MARKS, '').replaceAll(/['’ʼ]/gu, '');
}
