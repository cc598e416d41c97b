import { practiceLive } from '#messages/practice';
import { dateLocale, sayFrom } from '../page/say.ts';

/** A text of exercises. They are loaded with the page that shows them. */
export const sayPractice = sayFrom(practiceLive);

/** A measure with two places: more would be a precision that a few stories do not have. */
export function sayMeasure(value: number): string {
  // Never -0.00.
  const rounded = Math.round(value * 100) / 100 + 0;
  const format = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return new Intl.NumberFormat(dateLocale(), format).format(rounded);
}
