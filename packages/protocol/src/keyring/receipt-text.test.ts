import { expect, test } from 'vitest';
import { formatReceipt, formatReceiptNumbers, parseReceipt } from './receipt.ts';
import { splitReceipt } from './receipt-text.ts';
import { receiptWordlist } from './wordlists.ts';

const entropy = Uint8Array.from({ length: 16 }, (_, i) => i * 11);
const english = await receiptWordlist('en');
const chinese = await receiptWordlist('zh-Hans');
const words = formatReceipt(entropy, english);
const numbers = formatReceiptNumbers(entropy);
const numbered = (list: readonly string[], mark: string) => list.map((word, i) => `${i + 1}${mark}${word}`);
const inArabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

test.each([
  ['numbered lines', numbered(words, '. ').join('\n')],
  ['numbered lines of Windows', numbered(words, ') ').join('\r\n')],
  ['numbering without a mark', numbered(words, '\t').join('\n')],
  ['numbering close to the word', numbered(words, '.').join(' ')],
  ['full-width numbering', numbered(words, '． ').join('\n')],
  ['numbering in Arabic digits', inArabicDigits(numbered(words, '. ').join('\n'))],
  [
    'a card with its heading and its address',
    `Words 2\n\n${numbered(words, '. ').join('\n')}\n\nhttps://tips.example/return/ 1`,
  ],
  ['marks of direction', `\u2066${words.join('\u200f \u200e')}\u2069`],
  ['lines', words.join('\n')],
  ['a line an entry, with room to spare', words.map((word) => `   ${word}  `).join('\n\n')],
])('words are read out of %s', (_, text) => {
  expect(splitReceipt(text)).toEqual(words);
  expect(parseReceipt(text, [english])).toEqual([entropy]);
});

test.each([
  ['numbered lines', numbered(numbers, '. ').join('\n')],
  ['numbered lines in Arabic digits', inArabicDigits(numbered(numbers, ' ').join('\n'))],
  ['a card with a heading', `Readings 2026\n${numbered(numbers, ') ').join('\n')}`],
  ['lines', numbers.join('\n')],
])('numbers are read out of %s', (_, text) => {
  expect(parseReceipt(text, [])).toEqual([entropy]);
});

test('Chinese words are read out of numbered lines', () => {
  for (const mark of ['、', '. ', ' ']) {
    expect(parseReceipt(numbered(formatReceipt(entropy, chinese), mark).join('\n'), [chinese])).toEqual([
      entropy,
    ]);
  }
});

test('numbers that look like numbering are left alone', () => {
  const small = '1 2 3 4 5 6 7 8 9 10 11 12';
  expect(splitReceipt(small)).toEqual(small.split(' '));
});
