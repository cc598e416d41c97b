/** A day as `YYYY-MM-DD`, by the calendar of whoever tells it. */
export type ToldDay = string;
export type Clock = 'local' | 'utc';

/** When it was, as exactly as somebody wants to tell it. Words alone are null. */
export type ToldTime =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'day'; readonly day: ToldDay; readonly time: string | null; readonly clock: Clock }
  | { readonly kind: 'between'; readonly from: ToldDay; readonly to: ToldDay }
  | { readonly kind: 'ongoing'; readonly since: ToldDay | null };

/** As the desk reads it, whatever it speaks: `2026-11-20 ~19:00 (local time)`, `2026-11-18 – 2026-11-20`. */
export function formatTimeForDesk(told: ToldTime): string {
  switch (told.kind) {
    case 'unknown':
      return '?';
    case 'day':
      return told.time === null ? told.day : `${told.day} ~${told.time} (${clockOf(told.clock)})`;
    case 'between':
      return `${told.from} – ${told.to}`;
    case 'ongoing':
      return told.since === null ? '… –' : `${told.since} –`;
  }
}

/** The calendar day where this device is. */
export function dayHere(now: Date): ToldDay {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function clockOf(clock: Clock): string {
  return clock === 'utc' ? 'UTC' : 'local time';
}
