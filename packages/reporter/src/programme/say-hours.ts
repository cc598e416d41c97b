import type { Day, Descriptor } from '@bellbuoy/protocol';
import { dateLocale, say, sayDay } from '../page/say.ts';
import { isOtherZone, type Reading, readingAt } from './hours.ts';

/**
 * When a person reads, as a sentence; null where no hours are published.
 *
 * @param isAsked whether the sentence stands where one can mark a report urgent.
 */
export function sayHours(hours: Descriptor['hours'], at: Date, isAsked = false): string | null {
  const reading = readingAt(hours, at);
  if (reading === null) return null;
  const sentence = sayReading(reading, isAsked);
  return isOtherZone(hours.zone, at)
    ? `${sentence} ${say('hours.zone', { zone: zoneName(hours.zone, at) })}`
    : sentence;
}

function sayReading(reading: Reading, isAsked: boolean): string {
  const { from, to, now } = reading;
  switch (reading.kind) {
    case 'open':
      return say('hours.open', { from, to, now });
    case 'later-today':
      return say(isAsked ? 'hours.laterTodayUrgent' : 'hours.laterToday', { from, to, now, next: from });
    case 'later-day':
      return say(isAsked ? 'hours.laterDayUrgent' : 'hours.laterDay', {
        day: reading.isFar ? sayDay(reading.day) : weekdayName(reading.day),
        from,
        to,
        now,
      });
  }
}

function weekdayName(day: Day): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function zoneName(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat(dateLocale(), { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
