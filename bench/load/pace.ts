// How load is paced. Closed: every client sends its next request when the last is answered, which finds the
// highest rate. Open: requests come when they come, and one that has to wait for a free client has been
// waiting since it was due, so that a stall is not hidden by the silence that it causes.

export type Pace =
  | { readonly kind: 'closed'; readonly clients: number }
  | { readonly kind: 'open'; readonly clients: number; readonly perSecond: number };

/** The times in seconds at which an open load sends, drawn as independent arrivals (a Poisson process). */
export function* arrivals(perSecond: number, random: () => number): Generator<number, void> {
  for (let at = 0; ; ) {
    at -= Math.log(1 - random()) / perSecond;
    yield at;
  }
}

/** A stretch of time with a steady rate of independent arrivals. */
export interface Stretch {
  readonly seconds: number;
  readonly perSecond: number;
}

/** The times in seconds at which an open load of several stretches sends, to the end of the last. */
export function* arrivalsOver(stretches: readonly Stretch[], random: () => number): Generator<number, void> {
  let start = 0;
  for (const { seconds, perSecond } of stretches) {
    for (const at of arrivals(perSecond, random)) {
      if (at >= seconds) break;
      yield start + at;
    }
    start += seconds;
  }
}
