// Into which vouchers an award is split. Fewer vouchers are easier to keep; others may hide better in the crowd.

import { ProtocolError } from '../errors.ts';
import type { AwardBand, RewardRules } from './reward-rules.ts';

const STEP = /^[125]0*$/;

type Values = RewardRules['denominations'];

/** Every {1, 2, 5} × 10^k from one of them to another, both included; empty where they are none. */
export function ladder(from: bigint, to: bigint): bigint[] {
  if (![from, to].every((value) => STEP.test(value.toString()))) return [];
  const steps: bigint[] = [];
  for (let value = from; value <= to; value = stepAfter(value)) steps.push(value);
  return steps;
}

/**
 * The band of an award of this amount; null where the rules have none: it is too high, or no vouchers add up to it.
 */
export function bandOf(
  { bands, denominations }: Pick<RewardRules, 'bands' | 'denominations'>,
  amount: bigint,
): AwardBand | null {
  if (!isPayable(amount, denominations)) return null;
  return bands.find(({ upTo }) => amount <= upTo) ?? null;
}

/**
 * The fewest vouchers that add up to an amount, largest first. Taking the largest that fits again and again is the
 * fewest on a ladder of 1, 2, 5 that begins with a 1 or a 5.
 *
 * @param denominations the values of vouchers, smallest first.
 * @throws ProtocolError `malformed` where none add up to it.
 */
export function splitFewest(amount: bigint, denominations: Values): bigint[] {
  if (!isPayable(amount, denominations)) throw new ProtocolError('malformed', 'no vouchers add up to this');
  const split: bigint[] = [];
  let left = amount;
  for (const value of denominations.toReversed()) {
    for (; left >= value; left -= value) split.push(value);
  }
  return split;
}

/** Whether these are vouchers of the programme that add up to exactly the amount, in whatever order. */
export function isSplitOf(values: readonly bigint[], amount: bigint, denominations: Values): boolean {
  return (
    values.length > 0 &&
    values.every((value) => denominations.includes(value)) &&
    values.reduce((sum, value) => sum + value, 0n) === amount
  );
}

/** Into how many vouchers an award is split at most, if it is split into the fewest. */
export function mostVouchers({ bands, denominations }: Pick<RewardRules, 'bands' | 'denominations'>): number {
  const [smallest = 1n, largest = 1n] = [denominations[0], denominations.at(-1)];
  const highest = bands.at(-1)?.upTo ?? 0n;
  // Whatever is left below the largest one takes no more than the largest such rest does.
  const rest = largest > smallest ? splitFewest(largest - smallest, denominations).length : 0;
  return Number(highest / largest) + rest;
}

function isPayable(amount: bigint, [smallest = 0n]: Values): boolean {
  return smallest > 0n && amount > 0n && amount % smallest === 0n;
}

function stepAfter(value: bigint): bigint {
  return value.toString().startsWith('2') ? (value / 2n) * 5n : value * 2n;
}
