import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { formatReceipt, formatReceiptNumbers, newReceipt, openReceipt, parseReceipt } from './receipt.ts';
import { allReceiptWordlists, RECEIPT_LANGUAGES, receiptWordlist } from './wordlists.ts';

const lists = await allReceiptWordlists();
const entropies = fc.uint8Array({ minLength: 16, maxLength: 16 });
const b64s = (found: Uint8Array[]) => found.map(encodeB64);

describe.each(RECEIPT_LANGUAGES)('in %s', (language) => {
  test('the words come back, also without accents, in capitals and with spaces to spare', async () => {
    const list = await receiptWordlist(language);
    fc.assert(
      fc.property(entropies, (entropy) => {
        const words = formatReceipt(entropy, list);
        const typed = ` ${words.join('  \n').normalize('NFC').toUpperCase()}\t`;
        const bare = words
          .join(', ')
          .normalize('NFKD')
          .replace(/[\u0300-\u036f]/g, '');
        expect(words).toHaveLength(12);
        expect(b64s(parseReceipt(typed, lists))).toContain(encodeB64(entropy));
        expect(b64s(parseReceipt(bare, [list]))).toEqual([encodeB64(entropy)]);
      }),
      { numRuns: 5 },
    );
  });

  test('its words stay distinct when accents and case are forgiven', async () => {
    const fold = (word: string) =>
      word
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
    expect(new Set((await receiptWordlist(language)).map(fold)).size).toBe(2048);
  });
});

test('the numbers come back: spaced, run together, without leading zeros, in Arabic digits', () => {
  fc.assert(
    fc.property(entropies, (entropy) => {
      const numbers = formatReceiptNumbers(entropy);
      const arabic = numbers.join(' ').replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
      const spellings = [numbers.join(' '), numbers.join(''), numbers.map(Number).join('-'), arabic];
      for (const typed of spellings) expect(b64s(parseReceipt(typed, []))).toEqual([encodeB64(entropy)]);
    }),
    { numRuns: 50 },
  );
});

test('Chinese may be written without spaces', async () => {
  const list = await receiptWordlist('zh-Hans');
  const entropy = newReceipt();
  expect(b64s(parseReceipt(formatReceipt(entropy, list).join(''), [list]))).toEqual([encodeB64(entropy)]);
});

test('words that are English and French, and validate in both, give both receipts', async () => {
  const typed = 'digital orange abandon minute simple science phrase service notable valve voyage festival';
  const found = parseReceipt(typed, [await receiptWordlist('en'), await receiptWordlist('fr')]);
  expect(new Set(b64s(found)).size).toBe(2);
});

test('a wrong word is caught by the checksum fifteen times of sixteen, and never throws', async () => {
  const [, english = []] = lists;
  const entropy = new Uint8Array(16).fill(3);
  const words = formatReceipt(entropy, english);
  const found = english.flatMap((word) => parseReceipt([word, ...words.slice(1)].join(' '), [english]));
  expect(found.length).toBeGreaterThan(64);
  expect(found.length).toBeLessThan(256);
});

test('anything typed gives candidates or none, never an error', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 }));
  fc.assert(
    fc.property(typed, (text) => {
      for (const entropy of parseReceipt(text, [])) expect(entropy).toHaveLength(16);
    }),
  );
});

test.each(['0000', '2049', '9999'])('%s is not the number of a word', (number) => {
  expect(parseReceipt(Array(12).fill(number).join(' '), [])).toEqual([]);
});

test('the mailbox, the commitment and the token are different values', async () => {
  const keys = await openReceipt(newReceipt(), 'harbour.example');
  expect(new Set([keys.mailbox, encodeB64(keys.token), encodeB64(keys.commitment)]).size).toBe(3);
});
