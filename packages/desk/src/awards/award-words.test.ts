import { expect, test } from 'vitest';
import { LANGUAGES, pickLanguage } from '../messages/languages.ts';
import { speak } from '../messages/say.ts';
import { awardWords, moneyWords } from './award-words.ts';

const plain = (text: string) => text.replace(/\s/gu, ' ');

test('money is told in its currency, to the last minor unit', () => {
  expect(plain(moneyWords(50_000n, 'EUR'))).toBe('EUR 500');
  expect(plain(moneyWords(123_456n, 'EUR'))).toBe('EUR 1,234.56');
  expect(plain(moneyWords(500n, 'JPY'))).toBe('JPY 500');
  // More than a JavaScript number could hold to the last cent.
  expect(moneyWords(900_719_925_474_099_301n, 'EUR')).toContain('9,007,199,254,740,993.01');
});

test('an award is money or a level of commendation', () => {
  expect(awardWords({ kind: 'commendation', level: 2 })).toBe('Commendation, level 2');
  const award = { kind: 'money', amount: 50_000, currency: 'EUR', band: 'small' } as const;
  expect(plain(awardWords(award))).toBe('Money, EUR 500');
});

test('every language tells the amount and the currency', async () => {
  for (const language of LANGUAGES) {
    await speak(language);
    expect([language.tag, moneyWords(50_000n, 'EUR')]).toEqual([
      language.tag,
      expect.stringMatching(/EUR.*500|500.*EUR/u),
    ]);
  }
  await speak(pickLanguage('en', []));
});
