// The published table: what linking gains over guessing, by how many are thanked in a quarter and how they go about it.

import { type Advantage, measureAdvantage } from './advantage.ts';
import { BEARERS, type Bearer } from './bearers.ts';
import { drawsFrom } from './draws.ts';

export const AWARDS_A_QUARTER = [1, 3, 20, 200] as const;

const SEED = 2026n;
/** Fewer rounds where a round has more vouchers. */
const ROUNDS: Readonly<Record<(typeof AWARDS_A_QUARTER)[number], number>> = {
  1: 400,
  3: 400,
  20: 100,
  200: 10,
};

export interface TableRow extends Advantage {
  readonly bearer: Bearer;
  readonly awards: number;
}

/** The same rows each time. */
export function tableRows(): TableRow[] {
  return BEARERS.flatMap((bearer) =>
    AWARDS_A_QUARTER.map((awards) => {
      const random = drawsFrom(SEED);
      return { bearer, awards, ...measureAdvantage({ awards, bearer, rounds: ROUNDS[awards] }, random) };
    }),
  );
}

/** A row as `docs/linkability.md` has it. */
export function formatRow({ bearer, awards, best, strategy, guessing, advantage }: TableRow): string {
  return `| ${bearer.name} | ${awards} | ${percent(best)} | ${strategy} | ${percent(guessing)} | ${points(advantage)} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function points(difference: number): string {
  return (100 * difference).toFixed(1).replace('-', '−').replace('−0.0', '0.0');
}
