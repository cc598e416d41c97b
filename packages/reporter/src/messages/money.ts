import { formatMajor, type Money } from '@bellbuoy/protocol/rewards';

/** An amount as a locale writes it, without a fraction where there is none. */
export function sayAmount(money: Money, locale: string): string {
  const { currency } = money;
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' },
    minimumFractionDigits: decimalsOf(money),
    maximumFractionDigits: decimalsOf(money),
  });
  // As decimal text: a number would lose what it cannot hold.
  return format.format(formatMajor(money) as Intl.StringNumericLiteral);
}

function decimalsOf(money: Money): number {
  return formatMajor(money).split('.')[1]?.length ?? 0;
}
