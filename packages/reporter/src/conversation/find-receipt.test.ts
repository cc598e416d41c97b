import { formatReceipt, formatReceiptNumbers } from '@bellbuoy/protocol';
import { RECEIPT_LANGUAGES, receiptWordlist } from '@bellbuoy/protocol/wordlists';
import { describe, expect, test } from 'vitest';
import { findReceipt } from './find-receipt.ts';

const entropy = Uint8Array.from({ length: 16 }, (_, i) => i * 11);

describe('words typed on return', () => {
  test.each(RECEIPT_LANGUAGES)('are found in %s, whatever the page’s language', async (language) => {
    const words = formatReceipt(entropy, await receiptWordlist(language));
    for (const isThorough of [false, true]) {
      const found = await findReceipt(`  ${words.join('  ').toUpperCase()} `, 'en', isThorough);
      expect(found.kind === 'found' && found.candidates).toContainEqual(entropy);
    }
  });

  test('are found as numbers, and with lines between them', async () => {
    const numbers = formatReceiptNumbers(entropy);
    for (const text of [numbers.join(' '), numbers.join('\n'), numbers.map(Number).join(', ')]) {
      expect(await findReceipt(text, 'es')).toEqual({ kind: 'found', candidates: [entropy] });
    }
  });

  test.each([
    ['', { kind: 'empty' }],
    [' \n ', { kind: 'empty' }],
    ['bell', { kind: 'count', count: 1 }],
    [`${'abandon '.repeat(12)}about`, { kind: 'count', count: 13 }],
    [`${'abandon '.repeat(11)}buoy`, { kind: 'unknown', number: 12 }],
    [`9999 ${'0001 '.repeat(11)}`, { kind: 'unknown', number: 1 }],
    ['above '.repeat(12), { kind: 'order' }],
    [`${'ábaco '.repeat(11)}abdomen`, { kind: 'order' }],
  ])('%j: what is wrong is told apart', async (text, found) => {
    expect(await findReceipt(text, 'en')).toEqual(found);
  });
});
