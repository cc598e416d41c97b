import { formatMajor, minorDigits } from '@bellbuoy/protocol/rewards';
import { texts } from '#messages/claims';
import { dateLocale, sayFrom } from '../page/say.ts';

export const sayClaims = sayFrom(texts);

/** An amount as this language writes it, with no more digits than it has. */
export function sayMoney(money: { readonly amount: bigint; readonly currency: string }): string {
  const { amount, currency } = money;
  const digits = minorDigits(currency);
  const isWhole = amount % 10n ** BigInt(digits) === 0n;
  const format = new Intl.NumberFormat(dateLocale(), {
    style: 'currency',
    currency,
    minimumFractionDigits: isWhole ? 0 : digits,
    maximumFractionDigits: isWhole ? 0 : digits,
  });
  return format.format(Number(formatMajor(money)));
}
