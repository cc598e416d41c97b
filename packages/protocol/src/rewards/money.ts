// Amounts are whole minor units (cents) with the currency that they are in. In JSON they are integers.

import * as v from 'valibot';
import { ProtocolError } from '../errors.ts';

/** An amount in minor units of its currency. */
export interface Money {
  readonly amount: bigint;
  /** ISO 4217, as `EUR`. */
  readonly currency: string;
}

/** What differs from two digits in ISO 4217. Browsers know other numbers for some of them, so none is asked. */
const NO_DIGITS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const THREE_DIGITS = 'BHD IQD JOD KWD LYD OMN TND'.split(' ');
const FOUR_DIGITS = 'CLF UYW'.split(' ');

export const currencyField = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/));

/** An amount of at least one minor unit. */
export const amountField = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(1),
  v.transform((amount) => BigInt(amount)),
);

/** How many digits a currency has after the point: its minor unit is 1/10^digits of its major one. */
export function minorDigits(currency: string): number {
  if (NO_DIGITS.includes(currency)) return 0;
  if (THREE_DIGITS.includes(currency)) return 3;
  return FOUR_DIGITS.includes(currency) ? 4 : 2;
}

/** So many whole major units, as euros, in minor ones. */
export function fromMajor(major: bigint, currency: string): bigint {
  return major * 10n ** BigInt(minorDigits(currency));
}

/** The number by which JSON gives an amount. @throws ProtocolError `malformed` above 2^53 − 1 or below 0. */
export function amountNumber(amount: bigint): number {
  if (amount < 0n || amount > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw new ProtocolError('malformed', 'an amount that JSON cannot hold');
  }
  return Number(amount);
}

/** An amount as a decimal number of major units, with a point and all its digits: `5000.00`. */
export function formatMajor({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = amount < 0n ? '-' : '';
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  const at = text.length - digits;
  return sign + (digits === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`);
}
