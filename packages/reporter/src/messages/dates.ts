/** Where a language alone would mean one country's way of writing dates, or digits unlike those of the clock. */
const DATE_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

/** The locale in which pages of a language write days and times. */
export function dateLocaleOf(tag: string): string {
  return DATE_LOCALES[tag] ?? tag;
}

/** A UTC day as a language writes it. */
export function sayDate(day: string, tag: string): string {
  const format = new Intl.DateTimeFormat(dateLocaleOf(tag), { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
