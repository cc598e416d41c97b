import { transparencyLive } from '#messages/transparency';
import { sayAmount } from '../messages/money.ts';
import { dateLocale, sayFrom } from '../page/say.ts';

/** A text about figures. These are loaded with the page that shows them. */
export const sayFigures = sayFrom(transparencyLive);

export type FiguresKey = keyof typeof transparencyLive;

/** The text of a key that is put together, or `other` where there is none: a later server may count more. */
export function sayNamed(key: string, other: string): string {
  return key in transparencyLive ? sayFigures(key as 'month') : other;
}

export function sayCount(count: number): string {
  return new Intl.NumberFormat(dateLocale()).format(count);
}

export function sayMonth(month: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

export function sayMoney(minor: number, currency: string): string {
  return sayAmount({ amount: BigInt(minor), currency }, dateLocale());
}
