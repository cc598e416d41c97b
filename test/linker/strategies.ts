// Ways to tell from which claim a presented voucher comes, by all that is seen besides the vouchers themselves.

import type { Guesses, Seen, SeenClaim, SeenVoucher } from './seen.ts';

export type Strategy = (seen: Seen) => Guesses;

export const STRATEGIES: Readonly<Record<string, Strategy>> = {
  /** Who claims first presents first. */
  'same order': ({ claims, vouchers }) => {
    const queues = queuesOf(claims);
    return vouchers.map(({ kid }) => queues.get(kid)?.shift() ?? null);
  },

  /** Who presents has claimed not long ago. */
  'latest before': ({ claims, vouchers }) => {
    const queues = queuesOf(claims);
    return vouchers.map(({ kid, day }) => {
      const queue = queues.get(kid) ?? [];
      const at = queue.findLastIndex((claim) => (claims[claim]?.day ?? 0) <= day);
      return queue.splice(at, at < 0 ? 0 : 1)[0] ?? null;
    });
  },

  /** What is presented together was claimed together: the values tell. Of several such claims, the latest. */
  'same values, latest': (seen) => byVisit(seen, sameKids, 'latest'),

  /** The same, but of several such claims the first. */
  'same values, first': (seen) => byVisit(seen, sameKids, 'first'),

  /** What is presented in one go is a part of what was claimed in one go. */
  'part of the values': (seen) => byVisit(seen, holdsKids, 'latest'),
};

/** By key, the claims that have a voucher of it, once for each, in order. */
function queuesOf(claims: readonly SeenClaim[]): Map<string, number[]> {
  const queues = new Map<string, number[]>();
  claims.forEach(({ kids }, claim) => {
    for (const kid of kids) queues.set(kid, [...(queues.get(kid) ?? []), claim]);
  });
  return queues;
}

type Fits = (claim: readonly string[], visit: readonly string[]) => boolean;

function byVisit({ claims, vouchers }: Seen, fits: Fits, choice: 'first' | 'latest'): Guesses {
  const isTaken = new Set<number>();
  const guessOf = new Map<number, number | null>();
  for (const [visit, together] of Map.groupBy(vouchers, (voucher) => voucher.visit)) {
    const fitting = claims.flatMap(({ kids, day }, claim) =>
      !isTaken.has(claim) &&
      day <= dayOf(together) &&
      fits(
        kids,
        together.map(({ kid }) => kid),
      )
        ? [claim]
        : [],
    );
    const guess = fitting.at(choice === 'first' ? 0 : -1) ?? null;
    if (guess !== null && fits === sameKids) isTaken.add(guess);
    guessOf.set(visit, guess);
  }
  return vouchers.map(({ visit }) => guessOf.get(visit) ?? null);
}

function dayOf([first]: readonly SeenVoucher[]): number {
  return first?.day ?? 0;
}

function sameKids(claim: readonly string[], visit: readonly string[]): boolean {
  return claim.toSorted().join() === visit.toSorted().join();
}

function holdsKids(claim: readonly string[], visit: readonly string[]): boolean {
  const left = [...claim];
  return visit.every((kid) => left.splice(left.indexOf(kid), left.includes(kid) ? 1 : 0).length === 1);
}
