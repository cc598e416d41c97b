// How people who were thanked go to the counter, and a quarter of them, drawn.

import { splitFewest } from '@bellbuoy/protocol/rewards';
import type { Seen } from './seen.ts';

/** What a bearer does with the vouchers of one claim: when each is presented, and with which others. */
export interface Bearer {
  readonly name: string;
  /** Whether the amount is split into the smallest vouchers rather than the fewest. */
  readonly splitsSmall: boolean;
  /** The day of each visit, and how many vouchers each takes along. */
  visits(vouchers: number, claimed: number, random: () => number): readonly { day: number; takes: number }[];
}

const QUARTER_DAYS = 91;
const MOST_VOUCHERS = 20;

export const BEARERS: readonly Bearer[] = [
  {
    name: 'all at once, the next day',
    splitsSmall: false,
    visits: (vouchers, claimed) => [{ day: claimed + 1, takes: vouchers }],
  },
  {
    name: 'all at once, some day of the next quarter',
    splitsSmall: false,
    visits: (vouchers, _, random) => [{ day: dayOfNextQuarter(random), takes: vouchers }],
  },
  {
    name: 'one by one, each some day of the next quarter',
    splitsSmall: false,
    visits: (vouchers, _, random) => oneByOne(vouchers, random),
  },
  {
    name: 'split small, one by one, each some day of the next quarter',
    splitsSmall: true,
    visits: (vouchers, _, random) => oneByOne(vouchers, random),
  },
];

/** Amounts that panels decide on, in major units, and how often each. */
const AMOUNTS: readonly (readonly [major: number, weight: number])[] = [
  [50, 6],
  [100, 8],
  [150, 3],
  [200, 5],
  [300, 3],
  [500, 4],
  [700, 1],
  [1000, 2],
  [2500, 1],
  [5000, 1],
];

const DENOMINATIONS = [50n, 100n, 200n, 500n, 1000n];

/** A quarter, and from which claim each voucher really came. */
export interface Quarter {
  readonly seen: Seen;
  readonly truth: readonly number[];
}

/** Draws a quarter in which so many people are thanked with money, and all that is presented of it. */
export function drawQuarter(awards: number, bearer: Bearer, random: () => number): Quarter {
  const claims = Array.from({ length: awards }, () => ({
    day: Math.floor(random() * QUARTER_DAYS),
    kids: kidsOf(drawAmount(random), bearer),
  })).toSorted((a, b) => a.day - b.day);
  const visits = claims
    .flatMap(({ day, kids }, claim) =>
      visitsOf(bearer, { day, kids, random }).map((visit) => ({ ...visit, claim })),
    )
    .map((visit) => ({ ...visit, at: visit.day + random() }))
    .toSorted((a, b) => a.at - b.at);
  const presented = visits.flatMap(({ day, kids, claim }, visit) =>
    kids.map((kid) => ({ day, visit, kid, claim })),
  );
  return {
    seen: { claims, vouchers: presented.map(({ day, visit, kid }) => ({ day, visit, kid })) },
    truth: presented.map(({ claim }) => claim),
  };
}

function visitsOf(
  bearer: Bearer,
  { day, kids, random }: { day: number; kids: readonly string[]; random: () => number },
): readonly { day: number; kids: readonly string[] }[] {
  const left = [...kids];
  return bearer
    .visits(kids.length, day, random)
    .map((visit) => ({ day: visit.day, kids: left.splice(0, visit.takes) }));
}

/** One key a value: a quarter's keys are of that quarter alone. */
function kidsOf(amount: bigint, { splitsSmall }: Bearer): string[] {
  const values = splitsSmall ? splitSmall(amount) : splitFewest(amount, DENOMINATIONS);
  return (values ?? []).map(String);
}

/** The smallest vouchers of which not more than twenty are needed. */
function splitSmall(amount: bigint): readonly bigint[] | null {
  for (let most = 0; most < DENOMINATIONS.length; most++) {
    const values = splitFewest(amount, DENOMINATIONS.slice(0, most + 1));
    if (values !== null && values.length <= MOST_VOUCHERS) return values;
  }
  return splitFewest(amount, DENOMINATIONS);
}

function drawAmount(random: () => number): bigint {
  let at = random() * AMOUNTS.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [major, weight] of AMOUNTS) {
    at -= weight;
    if (at < 0) return BigInt(major);
  }
  return 50n;
}

function dayOfNextQuarter(random: () => number): number {
  return QUARTER_DAYS + Math.floor(random() * QUARTER_DAYS);
}

function oneByOne(vouchers: number, random: () => number): { day: number; takes: number }[] {
  return Array.from({ length: vouchers }, () => ({ day: dayOfNextQuarter(random), takes: 1 }));
}
