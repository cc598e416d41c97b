// Into which vouchers an offer can be turned on a day: the keys of the quarter, and ways to split money among them.

import type { Day } from '../days.ts';
import { quarterOf } from '../quarters.ts';
import { MAX_VOUCHERS } from '../rewards/closed-sets.ts';
import { splitFewest } from '../rewards/split.ts';
import type { Offer } from '../sealed/offer.ts';
import type { IssuingKey } from './claim.ts';

/** An issuing key of an award: what its vouchers are worth stands in the descriptor alone. */
export type AwardKey = Extract<IssuingKey, { kind: 'award' }>;

/** The key of each voucher of one way to claim an offer, the most valuable first. */
export type VoucherChoice = readonly IssuingKey[];

/**
 * The ways to claim an offer on a day, the one with the fewest vouchers first; none where no keys of the quarter make up
 * exactly what is offered.
 *
 * @param issuing of the verified descriptor.
 */
export function voucherChoices(offer: Offer, issuing: readonly IssuingKey[], day: Day): VoucherChoice[] {
  const ofQuarter = issuing.filter(({ quarter }) => quarter === quarterOf(day));
  if (offer.kind === 'money') return moneyChoices(offer, ofQuarter);
  return ofQuarter
    .filter((key) => key.kind === 'commendation' && key.level === offer.level)
    .map((key) => [key]);
}

/** What vouchers are worth together; null for none, or where one is no money. */
export function sumOf(keys: VoucherChoice): { amount: bigint; currency: string } | null {
  const [first] = keys;
  if (first?.kind !== 'award') return null;
  const values = keys.map((key) => (key.kind === 'award' ? BigInt(key.value) : null));
  if (values.includes(null)) return null;
  return { amount: values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n), currency: first.currency };
}

/** Once with every value, then without the largest, and so on: more vouchers each time, of values that more people hold. */
function moneyChoices(
  { amount, currency }: Extract<Offer, { kind: 'money' }>,
  issuing: readonly IssuingKey[],
): VoucherChoice[] {
  const keys = issuing
    .filter((key) => key.kind === 'award')
    .filter((key) => key.currency === currency && key.value <= amount)
    .sort((a, b) => a.value - b.value);
  const [smallest] = keys;
  if (smallest === undefined || amount % smallest.value !== 0) return [];
  const choices = keys
    .map((_, i) => splitAmong(BigInt(amount), keys.slice(0, keys.length - i)))
    .filter((choice) => choice.length <= MAX_VOUCHERS);
  return choices.filter((choice, i) => choice.length !== choices[i - 1]?.length);
}

function splitAmong(amount: bigint, keys: readonly AwardKey[]): AwardKey[] {
  const values = keys.map(({ value }) => BigInt(value));
  return splitFewest(amount, values).flatMap((value) => keys.filter((key) => BigInt(key.value) === value));
}
