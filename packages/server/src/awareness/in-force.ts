// Which version of an item is on the site on a day: the newest whose day has come. If that one was withdrawn, none of the
// item's is, and no earlier one comes back.

import type { StoredPublication } from './store.ts';

/** The version on the site; null where there is none of the editors'. @param versions of one item, newest first. */
export function shownOn(versions: readonly StoredPublication[], day: string): StoredPublication | null {
  const newest = versions.find((version) => hasCounted(version) && (version.starts_on ?? day) <= day);
  return newest?.state === 'published' ? newest : null;
}

/** What is published and waits for its day, the one that comes next. @param versions of one item, newest first. */
export function comingAfter(versions: readonly StoredPublication[], day: string): StoredPublication | null {
  const waiting = versions.filter(
    ({ state, starts_on }) => state === 'published' && (starts_on ?? day) > day,
  );
  // What an even newer version will have replaced by then never comes.
  const coming = waiting.filter(
    (version) =>
      !versions.some(
        (other) =>
          hasCounted(other) &&
          other.version > version.version &&
          (other.starts_on ?? day) <= (version.starts_on ?? day),
      ),
  );
  return coming.at(-1) ?? null;
}

/** Since which day an advisory asks for facts, whatever its version; null where none of them did. */
export function askingSince(versions: readonly StoredPublication[]): string | null {
  const days = versions
    .filter(hasCounted)
    .flatMap((version) => (version.asks_until ? [version.starts_on] : []));
  return days.reduce(
    (first, each) => (first === null || (each !== null && each < first) ? each : first),
    null,
  );
}

function hasCounted({ state }: StoredPublication): boolean {
  return state === 'published' || state === 'withdrawn';
}
