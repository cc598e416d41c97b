import { messages } from '#messages';
import { dateLocaleOf } from '../messages/dates.ts';
import { fillPlaces, pickForm, type Values } from '../messages/message.ts';

type Messages = typeof messages;
export type LiveKey = keyof Messages;

/** The page's language, BCP 47. */
export function locale(): string {
  return document.documentElement.lang;
}

/** The locale in which this page writes days and times. */
export function dateLocale(): string {
  return dateLocaleOf(locale());
}

/** A text that scripts show, in the page's language. A place without its value does not compile. */
export function say<Key extends LiveKey>(key: Key, ...[values]: Values<Messages[Key]>): string {
  const given = values as Readonly<Record<string, string | number>> | undefined;
  return fillPlaces(pickForm(messages[key], locale(), given?.['count']), given);
}

/** A UTC day as this language writes it, with the weekday. */
export function sayDay(day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
