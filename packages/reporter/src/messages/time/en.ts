import type { Message } from '../message.ts';

/** The question when it was, in English: loaded with the question. */
export const texts = {
  moreTitle: 'Can you say the day?',
  moreHint: 'As exactly as you want to, and no more.',
  wayWords: 'My words are enough',
  wayToday: 'Today, {day}',
  wayDay: 'On one day',
  wayBetween: 'Between two days',
  wayOngoing: 'It goes on, or keeps happening',
  wayUnknown: 'I do not know',

  day: 'Day',
  from: 'First day that it may have been',
  to: 'Last day that it may have been',
  since: 'Since which day, if you know',
  time: 'About what time, if you know',
  clockTitle: 'By which clock?',
  clockLocal: 'The clock at that place',
  clockUtc: 'UTC, as ships log it',
  clockHint: 'The time zone of your device is not told: it would show roughly where you are.',

  saysDay: 'That is {day}.',
  saysFuture: 'That is {day}, which is still to come. If that is right, go on.',

  summaryTime: '{day}, about {time}, {clock}',
  summaryLocal: 'by the clock at that place',
  summaryUtc: 'UTC',
  summaryBetween: '{from} to {to}',
  summarySince: 'Going on since {day}',
  summaryOngoing: 'It goes on',

  errorEmpty: 'Write when it was, or that you do not know',
  errorDay: 'Enter the day, with its month and year',
  errorFrom: 'Enter the first day, with its month and year',
  errorTo: 'Enter the last day, with its month and year',
  errorOrder: 'The last day is before the first. Change one of them',
  errorTime: 'Complete the time, or clear it',
} as const satisfies Record<string, Message>;

export type TimeTexts = Readonly<Record<keyof typeof texts, Message>>;
