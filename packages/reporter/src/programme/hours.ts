import { addDays, type Day, type Descriptor } from '@bellbuoy/protocol';

type Hours = Descriptor['hours'];

/** When a person reads, seen from one moment. Times are `HH:MM` in the programme's zone. */
export type Reading =
  | { readonly kind: 'open'; readonly from: string; readonly to: string; readonly now: string }
  | { readonly kind: 'later-today'; readonly from: string; readonly to: string; readonly now: string }
  | {
      readonly kind: 'later-day';
      readonly day: Day;
      /** Whether the weekday alone would name the wrong week. */
      readonly isFar: boolean;
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
  const today = spansOf(hours, local);
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
  return there !== null && (here?.now !== there.now || here.on !== there.on);
}

// Days off may follow each other: all of them lie between here and the next day on which somebody reads.
function nextDay(hours: Hours, { on, weekday, now }: LocalTime): Reading | null {
  const last = DAYS_IN_WEEK + (hours.holidays?.length ?? 0);
  for (let ahead = 1; ahead <= last; ahead++) {
    const day = addDays(on, ahead);
    const [first] = spansOf(hours, { on: day, weekday: ((weekday - 1 + ahead) % DAYS_IN_WEEK) + 1 });
    if (first !== undefined) return { kind: 'later-day', day, isFar: ahead > DAYS_IN_WEEK, ...first, now };
  }
  return null;
}

function spansOf({ open, holidays }: Hours, { on, weekday }: Pick<LocalTime, 'on' | 'weekday'>) {
  if (holidays?.includes(on)) return [];
  const spans = open.filter(({ day, from, to }) => day === weekday && from < to);
  return spans.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

interface LocalTime {
  readonly on: Day;
  /** ISO: Monday 1 to Sunday 7. */
  readonly weekday: number;
  readonly now: string;
}

function localTime(zone: string | undefined, at: Date): LocalTime | null {
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...(zone === undefined ? {} : { timeZone: zone }),
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? '';
    return {
      on: `${part('year')}-${part('month')}-${part('day')}`,
      weekday: WEEKDAYS.indexOf(part('weekday')) + 1,
      now: `${part('hour')}:${part('minute')}`,
    };
  } catch {
    return null;
  }
}
