// How much better the best way of linking does than guessing.

import { type Bearer, drawQuarter } from './bearers.ts';
import type { Seen } from './seen.ts';
import { STRATEGIES, type Strategy } from './strategies.ts';

/** Shares of all presented vouchers, from 0 to 1. */
export interface Advantage {
  /** Linked rightly by the way that did best, chosen with hindsight. */
  readonly best: number;
  readonly strategy: string;
  /** Linked rightly by guessing among the claims that got a voucher of the same value. */
  readonly guessing: number;
  readonly advantage: number;
}

/** Draws quarters and links them. */
export function measureAdvantage(
  { awards, bearer, rounds }: { awards: number; bearer: Bearer; rounds: number },
  random: () => number,
): Advantage {
  const quarters = Array.from({ length: rounds }, () => drawQuarter(awards, bearer, random));
  const presented = quarters.reduce((sum, { truth }) => sum + truth.length, 0);
  const shareOf = (strategy: Strategy) =>
    quarters.reduce((sum, { seen, truth }) => sum + countRight(strategy(seen), truth), 0) / presented;
  const [strategy, best] = Object.entries(STRATEGIES)
    .map(([name, each]) => [name, shareOf(each)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a));
  const guessing = quarters.reduce((sum, { seen, truth }) => sum + expectRight(seen, truth), 0) / presented;
  return { best, strategy, guessing, advantage: best - guessing };
}

/** How many guesses are right. */
export function countRight(guesses: readonly (number | null)[], truth: readonly number[]): number {
  return truth.filter((claim, voucher) => guesses[voucher] === claim).length;
}

/** How many vouchers somebody is expected to link who guesses among all that were signed by the same key. */
export function expectRight({ claims, vouchers }: Seen, truth: readonly number[]): number {
  return vouchers.reduce((sum, { kid }, voucher) => {
    const signed = claims.reduce((count, { kids }) => count + countOf(kids, kid), 0);
    return sum + countOf(claims[truth[voucher] ?? -1]?.kids ?? [], kid) / signed;
  }, 0);
}

function countOf(kids: readonly string[], kid: string): number {
  return kids.filter((each) => each === kid).length;
}
