// What the counters say, ready to be drawn. Pure: charts and tables show the same numbers.

import type { Measures } from '@bellbuoy/protocol';

type Figures = Measures['figures'];

/** One month of a share. `share` is null where there were too few to say. */
export interface ShareOfMonth {
  readonly month: string;
  readonly total: number;
  readonly share: Share | null;
}

/** Numbers from 0 to 1. With so few cases the truth may lie anywhere from `low` to `high`. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The share that `part` has of a measure, by month. */
export function sharesOf(figures: Figures, measure: string, part: string): ShareOfMonth[] {
  return figures
    .filter((figure) => figure.measure === measure)
    .map(({ month, total, parts }) => ({
      month,
      total,
      share: parts === null ? null : shareOf(parts[part] ?? 0, total),
    }));
}

/** The last month of which a share can be told. */
export function lastShare(shares: readonly ShareOfMonth[]): (ShareOfMonth & { share: Share }) | null {
  const last = shares.findLast(({ share }) => share !== null);
  return last?.share ? { ...last, share: last.share } : null;
}

/** How often each part of a measure was counted in all months that can be broken down. */
export function sumOfParts(figures: Figures, measure: string, parts: readonly string[]): number[] {
  const shown = figures.filter((figure) => figure.measure === measure && figure.parts !== null);
  return parts.map((part) => shown.reduce((sum, figure) => sum + (figure.parts?.[part] ?? 0), 0));
}

/** How often a measure was counted in all. */
export function totalOf(figures: Figures, measure: string): number {
  return figures.filter((each) => each.measure === measure).reduce((sum, { total }) => sum + total, 0);
}

const Z = 1.96;

/** A share with the interval that holds the truth in 19 of 20 such months (Wilson 1927). */
function shareOf(count: number, total: number): Share {
  const value = count / total;
  const centre = (value + Z ** 2 / (2 * total)) / (1 + Z ** 2 / total);
  const spread =
    (Z * Math.sqrt((value * (1 - value)) / total + Z ** 2 / (4 * total ** 2))) / (1 + Z ** 2 / total);
  return { value, low: Math.max(0, centre - spread), high: Math.min(1, centre + spread) };
}
