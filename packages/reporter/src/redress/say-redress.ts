import { texts } from '#messages/redress';
import { dateLocale, sayFrom } from '../page/say.ts';

export const sayRedress = sayFrom(texts);

/** A month, `YYYY-MM`, as this language writes it. */
export function sayMonth(month: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
