// What people type, paste or scan is rarely twelve words with one space between: it carries numbering, headings of
// the card it stood on, line breaks, and digits of another script.

const WORDS = 12;

/**
 * The words of a typed or pasted receipt, folded as far as no list tells them apart: case, accents, compatibility
 * forms, digits of other scripts. Numbering ("1. word") and what stands around a numbered list of twelve are left
 * out. Nothing is said about whether the words are any receipt's.
 */
export function splitReceipt(text: string): string[] {
  const folded = foldReceiptWord(text);
  const words = folded.split(/[\s,،、;-]+/).filter((word) => word !== '');
  return (
    numberedIn(withNumbersApart(folded)) ?? (words.length === WORDS ? words : (runTogether(words) ?? words))
  );
}

/** A word as it is compared with a list's. */
export function foldReceiptWord(text: string): string {
  return (
    text
      .normalize('NFKD')
      // The marks dropped are those of Latin letters; the voicing marks of kana lie elsewhere and tell words apart.
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      // Marks of direction and joining, which come along when text is copied and cannot be seen.
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
      .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  );
}

/** "1.word", "1) word", "1、word" as "1 word". A number of a receipt that is written in four digits is no numbering. */
function withNumbersApart(text: string): string[] {
  const apart = text.replace(/(^|\s)(\d{1,2})[.):、]+\s*/g, '$1$2 ');
  return apart.split(/[\s,،、;-]+/).filter((word) => word !== '');
}

/** The words of a list that is numbered 1 to 12, wherever it stands in the text. */
function numberedIn(tokens: readonly string[]): string[] | null {
  for (let start = 0; start + 2 * WORDS <= tokens.length; start++) {
    const isList = Array.from({ length: WORDS }, (_, i) => Number(tokens[start + 2 * i]) === i + 1).every(
      Boolean,
    );
    if (isList) return Array.from({ length: WORDS }, (_, i) => tokens[start + 2 * i + 1] ?? '');
  }
  return null;
}

/** Numbers of four digits, or Chinese words, of one character each, with no space between. */
function runTogether(words: readonly string[]): string[] | null {
  const joined = words.join('');
  if (/^\d+$/.test(joined)) return joined.match(/\d{4}/g) ?? [];
  const characters = Array.from(joined);
  return characters.length === WORDS ? characters : null;
}
