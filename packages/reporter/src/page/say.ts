import { messages } from '#messages';
import { dateLocaleOf } from '../messages/dates.ts';
import { fillPlaces, type Message, pickForm, type Values } from '../messages/message.ts';

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

type Texts = Readonly<Record<string, Message>>;
type Say<Of> = <Key extends keyof Of & string>(key: Key, ...values: Values<Of[Key]>) => string;

let instead: Texts = {};

/** A text that scripts show, in the page's language. A place without its value does not compile. */
export const say: Say<Messages> = sayWith((key) => instead[key] ?? messages[key]);

/** The same for the texts of one feature, which are loaded with it: the first page does without them. */
export function sayFrom<Of extends Texts>(texts: Of): Say<Of> {
  return sayWith((key) => texts[key] as Message);
}

/** Has some texts stand for the page's own, until it is called again. */
export function setInstead(texts: Texts): void {
  instead = texts;
}

function sayWith<Of>(textOf: (key: keyof Of & string) => Message): Say<Of> {
  return (key, ...[values]) => {
    const given = values as Readonly<Record<string, string | number>> | undefined;
    return fillPlaces(pickForm(textOf(key), locale(), given?.['count']), given);
  };
}

/** A UTC day as this language writes it, with the weekday. */
export function sayDay(day: string): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
