import type { Descriptor } from '@bellbuoy/protocol';

type Hours = Descriptor['hours'];

/** When a person reads, seen from one moment. Times are `HH:MM` in the programme's zone. */
export type Reading =
  | { readonly kind: 'open'; readonly from: string; readonly to: string; readonly now: string }
  | { readonly kind: 'later-today'; readonly from: string; readonly to: string; readonly now: string }
  | {
      readonly kind: 'later-day';
      /** ISO weekday, Monday 1 to Sunday 7. */
      readonly day: number;
      readonly from: string;
      readonly to: string;
      readonly now: string;
    };

const DAYS_IN_WEEK = 7;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** When somebody reads next; null where no hours, or no zone that this browser knows, are published. */
export function readingAt(hours: Hours, at: Date): Reading | null {
  const local = localTime(hours.zone, at);
  if (local === null) return null;
  const today = spansOf(hours, local.day);
  const current = today.find(({ from, to }) => from <= local.now && local.now < to);
  if (current !== undefined) return { kind: 'open', ...current, now: local.now };
  const later = today.find(({ from }) => from > local.now);
  if (later !== undefined) return { kind: 'later-today', ...later, now: local.now };
  return nextDay(hours, local);
}

/** Whether the programme's clock shows another time than the device's. */
export function isOtherZone(zone: string, at: Date): boolean {
  const here = localTime(undefined, at);
  const there = localTime(zone, at);
  return there !== null && (here?.now !== there.now || here.day !== there.day);
}

function nextDay(hours: Hours, { day, now }: { day: number; now: string }): Reading | null {
  for (let ahead = 1; ahead <= DAYS_IN_WEEK; ahead++) {
    const weekday = ((day - 1 + ahead) % DAYS_IN_WEEK) + 1;
    const [first] = spansOf(hours, weekday);
    if (first !== undefined) return { kind: 'later-day', day: weekday, ...first, now };
  }
  return null;
}

function spansOf(hours: Hours, day: number): { from: string; to: string }[] {
  const spans = hours.open.filter((span) => span.day === day && span.from < span.to);
  return spans.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function localTime(zone: string | undefined, at: Date): { day: number; now: string } | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...(zone === undefined ? {} : { timeZone: zone }),
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const day = WEEKDAYS.indexOf(parts.get('weekday') ?? '') + 1;
    return { day, now: `${parts.get('hour') ?? ''}:${parts.get('minute') ?? ''}` };
  } catch {
    return null;
  }
}
