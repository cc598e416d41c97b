import { expect, test } from 'vitest';
import { formatIban, parseIban } from './iban.ts';

// Published examples of the registry (SWIFT, IBAN Registry).
test.each(['GB29 NWBK 6016 1331 9268 19', 'DE89 3704 0044 0532 0130 00', 'mt84malt011000012345mtlcast001s'])(
  'takes %s however it is spaced',
  (text) => {
    const iban = parseIban(text);
    expect(iban).toBe(text.replaceAll(' ', '').toUpperCase());
    expect(formatIban(iban ?? '')).toBe(iban?.match(/.{1,4}/g)?.join(' '));
  },
);

test.each([
  ['with one digit wrong', 'GB29 NWBK 6016 1331 9268 18'],
  ['with two digits changed over', 'DE89 3704 0044 0532 0103 00'],
  ['that is too short', 'DE89 3704'],
  ['with something else in it', 'DE89 3704 0044 0532 0130 00!'],
  ['that is nothing', ''],
])('refuses one %s', (_, text) => {
  expect(parseIban(text)).toBeNull();
});
