// The rules by which a programme thanks and pays, as it publishes them at `/rewards.json`. What can be earned, and what
// never can, is a closed set: a programme sets amounts and majorities, and widens nothing.

import * as v from 'valibot';

import { ProtocolError } from '../errors.ts';
import { dayField, nameField, ordinalField, parseAs, wordField } from '../fields.ts';
import {
  BACK_TO_BUDGET,
  COMMENDATION_LEVELS,
  type CommendationLevel,
  MAX_APPROVALS,
  MAX_CLAIM_MONTHS,
  MAX_VOUCHERS,
  MIN_AWARD_APPROVALS,
  PAYMENT_WAYS,
} from './closed-sets.ts';
import { amountField, amountNumber, currencyField, minorDigits } from './money.ts';
import type { RewardRules } from './reward-rules.ts';
import { ladder, mostVouchers } from './split.ts';

const approvalsField = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_APPROVALS));

const rulesShape = v.object({
  version: ordinalField,
  from: dayField,
  currency: currencyField,
  budget: v.object({ year: amountField, quarter: amountField }),
  denominations: v.pipe(v.array(amountField), v.minLength(1), v.maxLength(30)),
  bands: v.pipe(
    v.array(v.object({ id: wordField, upTo: amountField, approvals: approvalsField })),
    v.minLength(1),
    v.maxLength(12),
  ),
  commendations: v.pipe(
    v.array(v.object({ level: v.picklist(COMMENDATION_LEVELS), approvals: approvalsField })),
    v.length(COMMENDATION_LEVELS.length),
  ),
  claimMonths: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_CLAIM_MONTHS)),
  anonymousCeiling: v.nullable(amountField),
  unclaimed: wordField,
  charities: v.pipe(v.array(v.object({ id: wordField, name: nameField })), v.maxLength(50)),
  ways: v.pipe(v.array(v.picklist(PAYMENT_WAYS)), v.minLength(1), v.maxLength(PAYMENT_WAYS.length)),
});

/**
 * Parses rules, as `/rewards.json` has them under `rules`.
 *
 * @throws ProtocolError `malformed` for what is no rules, or rules that contradict themselves.
 */
export function parseRewardRules(value: unknown): RewardRules {
  const rules = parseAs(rulesShape, value);
  if (!isCoherent(rules)) throw new ProtocolError('malformed', 'rules that contradict themselves');
  return rules;
}

/** Rules as JSON has them: amounts as integers. */
export function rulesJson(rules: RewardRules): v.InferInput<typeof rulesShape> {
  const { budget, bands, anonymousCeiling } = rules;
  return {
    ...rules,
    budget: { year: amountNumber(budget.year), quarter: amountNumber(budget.quarter) },
    denominations: rules.denominations.map(amountNumber),
    bands: bands.map((band) => ({ ...band, upTo: amountNumber(band.upTo) })),
    commendations: rules.commendations.map((rule) => ({ ...rule })),
    anonymousCeiling: anonymousCeiling === null ? null : amountNumber(anonymousCeiling),
    charities: rules.charities.map((charity) => ({ ...charity })),
    ways: [...rules.ways],
  };
}

/** How many members must grant a commendation of a level. */
export function commendationApprovals({ commendations }: RewardRules, level: CommendationLevel): number {
  const rule = commendations.find((one) => one.level === level);
  if (rule === undefined) throw new ProtocolError('malformed', 'a level without a rule');
  return rule.approvals;
}

function isCoherent(rules: RewardRules): boolean {
  const { bands, budget, charities, commendations, currency, denominations, unclaimed, ways } = rules;
  const highest = bands.at(-1)?.upTo ?? 0n;
  return (
    isLadder(denominations, currency) &&
    isRising(bands.map(({ upTo }) => upTo)) &&
    bands.every(({ approvals }, i) => approvals >= (bands[i - 1]?.approvals ?? MIN_AWARD_APPROVALS)) &&
    highest >= (denominations.at(-1) ?? 0n) &&
    highest <= budget.quarter &&
    budget.quarter <= budget.year &&
    mostVouchers(rules) <= MAX_VOUCHERS &&
    isDistinct(bands.map(({ id }) => id)) &&
    isDistinct(charities.map(({ id }) => id)) &&
    isDistinct(commendations.map(({ level }) => level)) &&
    isDistinct(ways) &&
    (unclaimed === BACK_TO_BUDGET || charities.some(({ id }) => id === unclaimed)) &&
    (!ways.includes('gift') || charities.length > 0)
  );
}

/** Whether these are all steps of 1, 2, 5 from the first to the last, in whole major units, and add up to each other. */
function isLadder(denominations: readonly bigint[], currency: string): boolean {
  const [first = 0n, last = 0n] = [denominations[0], denominations.at(-1)];
  const steps = ladder(first, last);
  return (
    first % 10n ** BigInt(minorDigits(currency)) === 0n &&
    steps.length === denominations.length &&
    steps.every((value, i) => value === denominations[i] && value % first === 0n)
  );
}

function isRising(amounts: readonly bigint[]): boolean {
  return amounts.every((amount, i) => amount > (amounts[i - 1] ?? 0n));
}

function isDistinct(values: readonly (string | number)[]): boolean {
  return new Set(values).size === values.length;
}
