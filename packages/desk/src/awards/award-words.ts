import type { Award } from '@bellbuoy/protocol';
import { fromMajor, minorDigits } from '@bellbuoy/protocol/rewards';
import { say, spokenLanguage } from '../messages/say.ts';

/** What is recommended or granted, in a few words. */
export function awardWords(award: Award): string {
  if (award.kind === 'commendation') return say('award.commendation', { level: String(award.level) });
  return say('award.money', { amount: moneyWords(BigInt(award.amount), award.currency) });
}

/** An amount as the reader's language writes it. @param amount in minor units. */
export function moneyWords(amount: bigint, currency: string): string {
  const { locale } = spokenLanguage();
  const digits = minorDigits(currency);
  const isWhole = amount % fromMajor(1n, currency) === 0n;
  const shown = isWhole ? 0 : digits;
  const format = new Intl.NumberFormat(locale, {
    ...{ style: 'currency', currency, currencyDisplay: 'code' },
    ...{ minimumFractionDigits: shown, maximumFractionDigits: shown },
  });
  return format.format(`${amount}E-${digits}` as Intl.StringNumericLiteral);
}
