import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { amountNumber, formatMajor, fromMajor, minorDigits } from './money.ts';

test.each([
  ['EUR', 2, '5000.00'],
  ['JPY', 0, '5000'],
  ['KWD', 3, '5000.000'],
  ['UYW', 4, '5000.0000'],
])('%s has %i digits after the point', (currency, digits, text) => {
  expect(minorDigits(currency)).toBe(digits);
  expect(formatMajor({ amount: fromMajor(5_000n, currency), currency })).toBe(text);
});

test('an amount keeps every digit', () => {
  expect(formatMajor({ amount: 5n, currency: 'EUR' })).toBe('0.05');
  expect(formatMajor({ amount: -1_205n, currency: 'EUR' })).toBe('-12.05');
  fc.assert(
    fc.property(fc.bigInt(), fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
      expect(BigInt(formatMajor({ amount, currency }).replace('.', ''))).toBe(amount);
    }),
  );
});

test('what a JSON number would round is refused', () => {
  expect(amountNumber(BigInt(Number.MAX_SAFE_INTEGER))).toBe(Number.MAX_SAFE_INTEGER);
  for (const amount of [-1n, BigInt(Number.MAX_SAFE_INTEGER) + 1n])
    expect(() => amountNumber(amount)).toThrow(ProtocolError);
});
