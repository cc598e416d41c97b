import {
  encodeB64,
  formatReceipt,
  formatReceiptNumbers,
  openReceipt,
  parseReceipt,
} from '@bellbuoy/protocol';
import { allReceiptWordlists, RECEIPT_LANGUAGES, receiptWordlist } from '@bellbuoy/protocol/wordlists';
import trezor from '../bip39_trezor.json' with { type: 'json' };
import receipts from '../receipt_bellbuoy.json' with { type: 'json' };
import { type Check, equal, fromHex, toHex } from './check.ts';

export const receiptChecks: Check[] = [
  ...receipts.receipts.map((vector) => ({
    name: `the keys and the numbers of ${vector.entropy}`,
    run: async () => {
      const keys = await openReceipt(fromHex(vector.entropy), receipts.origin);
      equal(encodeB64(keys.token), vector.token);
      equal([keys.mailbox, encodeB64(keys.commitment)], [vector.mailbox, vector.commitment]);
      equal(keys.keyring.recipient, vector.recipient);
      equal(formatReceiptNumbers(keys.entropy), vector.numbers);
      equal(await readBack(vector.numbers.join(' ')), [vector.entropy]);
    },
  })),
  ...receipts.receipts.flatMap((vector) =>
    RECEIPT_LANGUAGES.map((language) => ({
      name: `${vector.entropy} in ${language}`,
      run: async () => {
        const words = formatReceipt(fromHex(vector.entropy), await receiptWordlist(language));
        equal(words, vector.words[language]);
        equal(await readBack(words.join(' ')), [vector.entropy]);
      },
    })),
  ),
  ...receipts.typed.map(({ name, text, found }) => ({
    name: `reading ${name}`,
    run: async () => equal((await readBack(text)).sort(), [...found].sort()),
  })),
];

export const bip39Checks: Check[] = trezor.map(({ language, entropy, phrase }) => ({
  name: `${entropy} in ${language}`,
  run: async () => {
    const list = await receiptWordlist(RECEIPT_LANGUAGES.find((known) => known === language) ?? 'en');
    const words = phrase.normalize('NFKD').split(' ');
    equal(
      formatReceipt(fromHex(entropy), list).map((word) => word.normalize('NFKD')),
      words,
    );
    equal(parseReceipt(phrase, [list]).map(toHex), [entropy]);
  },
}));

async function readBack(text: string): Promise<string[]> {
  return parseReceipt(text, await allReceiptWordlists()).map(toHex);
}
