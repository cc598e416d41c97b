// `rewards.yaml`: everything of the rules that is the same in every language. Amounts are whole units of the currency
// there, because that is how people write them; what comes out is in minor units.

import { isDay } from '@bellbuoy/protocol';
import {
  BACK_TO_BUDGET,
  bandOf,
  COMMENDATION_LEVELS,
  ELIGIBILITY,
  fromMajor,
  ladder,
  MAX_APPROVALS,
  MAX_CLAIM_MONTHS,
  MAX_VOUCHERS,
  MIN_AWARD_APPROVALS,
  mostVouchers,
  PAYMENT_WAYS,
  type RewardRules,
} from '@bellbuoy/protocol/rewards';
import * as v from 'valibot';
import type { ContentFault } from '../content-error.ts';
import type { Path, YamlFile } from '../yaml/parse-yaml.ts';
import { checkYaml, faultAt, idField, list, members, message } from '../yaml/schema.ts';
import type { RewardExample } from './rewards.ts';

/** What `rewards.yaml` says. */
export interface RewardStructure {
  readonly rules: RewardRules;
  readonly examples: readonly RewardExample[];
}

/** Far above any award, and its minor units still fit into a JSON number. */
const MAX_MAJOR = 100_000_000_000;
const FIXED = 'The six conditions are fixed: they can be worded anew, never dropped or widened';

const amount = v.pipe(
  wholeNumber(
    'An amount is expected here.',
    1,
    MAX_MAJOR,
    'Write whole units of the currency, without a point.',
  ),
  v.transform((major) => BigInt(major)),
);
const approvals = wholeNumber(
  'The number of panel members is expected here.',
  1,
  MAX_APPROVALS,
  `Write how many must grant it, 1 to ${MAX_APPROVALS}.`,
);
const level = v.picklist(COMMENDATION_LEVELS, message('This is no level.', 'Levels are 1, 2 and 3.'));
const condition = v.picklist(ELIGIBILITY, ({ received }) =>
  message(`${received} is not a condition.`, `${FIXED}. They are: ${ELIGIBILITY.join(', ')}.`),
);

const exampleFault = message(
  'An example ends in one way.',
  'Write one of: level, amount, or nothing with the condition that was not met.',
);
const example = v.pipe(
  members({
    id: idField,
    level: v.exactOptional(level),
    amount: v.exactOptional(amount),
    nothing: v.exactOptional(condition),
  }),
  v.check((one) => Object.keys(one).length === 2, exampleFault),
);

const structure = members({
  version: wholeNumber(
    'The number of this version is expected here.',
    1,
    Number.MAX_SAFE_INTEGER,
    'Count it up from 1.',
  ),
  from: v.pipe(
    v.string(message('A day is expected here.', 'Write it as 2026-12-31.')),
    v.check(isDay, message('This is no day.', 'Write it as 2026-12-31.')),
  ),
  currency: v.pipe(
    v.string(message('A currency is expected here.', 'Write its three letters, as EUR.')),
    v.check(isCurrency, message('There is no such currency.', 'Write its three letters, as EUR.')),
  ),
  budget: members({ year: amount, quarter: amount }),
  denominations: members({ from: amount, to: amount }),
  bands: list(members({ id: idField, upTo: amount, approvals })),
  commendations: list(members({ level, approvals }), 3),
  eligibility: list(condition, 100),
  claimMonths: wholeNumber(
    'A number of months is expected here.',
    1,
    MAX_CLAIM_MONTHS,
    `Write 1 to ${MAX_CLAIM_MONTHS}: what a claim needs is kept no longer.`,
  ),
  anonymousCeiling: v.nullable(amount),
  unclaimed: idField,
  charities: v.pipe(
    v.array(
      members({ id: idField, name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(90)) }),
      message('A list is expected here.', 'Begin each line with a hyphen; write [] for none.'),
    ),
    v.maxLength(50, message('The list is longer than 50.', 'Keep what people can choose from.')),
  ),
  ways: list(
    v.picklist(PAYMENT_WAYS, message('This is no way of payment.', `They are: ${PAYMENT_WAYS.join(', ')}.`)),
  ),
  examples: list(example, 30),
});
type Written = v.InferOutput<typeof structure>;

/** Checks `rewards.yaml`. The structure is null where there are faults. */
export function checkRewardStructure(file: YamlFile): {
  readonly structure: RewardStructure | null;
  readonly faults: readonly ContentFault[];
} {
  const { output, faults } = checkYaml(file, structure);
  if (output === null) return { structure: null, faults };
  const refuse: Refuse = (path, problem, advice) => faultAt(file, path, problem, advice);
  const broken = [
    ...repeats(output, refuse),
    ...checkConditions(output, refuse),
    ...checkLadder(output, refuse),
    ...checkBands(output, refuse),
    ...checkBudget(output, refuse),
    ...checkCharities(output, refuse),
  ];
  if (broken.length > 0) return { structure: null, faults: broken };
  const made = inMinorUnits(output);
  const last = [...checkVouchers(made, refuse), ...checkExamples(made, refuse)];
  return { structure: last.length === 0 ? made : null, faults: last };
}

type Refuse = (path: Path, problem: string, advice: string) => ContentFault;

function repeats(written: Written, refuse: Refuse): ContentFault[] {
  const sets: Readonly<Record<string, readonly (string | number)[]>> = {
    bands: written.bands.map(({ id }) => id),
    charities: written.charities.map(({ id }) => id),
    commendations: written.commendations.map((rule) => rule.level),
    eligibility: written.eligibility,
    examples: written.examples.map(({ id }) => id),
    ways: written.ways,
  };
  return Object.entries(sets).flatMap(([set, ids]) =>
    ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [refuse([set, index], `“${id}” is listed twice.`, 'Keep one of them.')] : [],
    ),
  );
}

function checkConditions({ eligibility, commendations }: Written, refuse: Refuse): ContentFault[] {
  const dropped = ELIGIBILITY.filter((id) => !eligibility.includes(id));
  const undecided = COMMENDATION_LEVELS.filter((id) => commendations.every((rule) => rule.level !== id));
  return [
    ...dropped.map((id) => refuse(['eligibility'], `“${id}” is missing.`, `${FIXED}. Put it back.`)),
    ...undecided.map((id) =>
      refuse(['commendations'], `Level ${id} is missing.`, 'Say how many members decide on it.'),
    ),
  ];
}

function checkLadder({ denominations: { from, to } }: Written, refuse: Refuse): ContentFault[] {
  const steps = ladder(from, to);
  const [problem, advice] = [
    'These are no two steps of a ladder of 1, 2 and 5.',
    'For example from 50 to 1000.',
  ];
  if (steps.length === 0) return [refuse(['denominations'], problem, advice)];
  if (steps.every((value) => value % from === 0n)) return [];
  return [
    refuse(
      ['denominations', 'from'],
      'Not every multiple of it can be made from the others.',
      'Begin with a 1 or a 5, as 10 or 50.',
    ),
  ];
}

function checkBands({ bands, denominations }: Written, refuse: Refuse): ContentFault[] {
  return bands.flatMap((band, index) => {
    const before = bands[index - 1];
    const wanted = before?.approvals ?? MIN_AWARD_APPROVALS;
    const faults: ContentFault[] = [];
    if (before !== undefined && band.upTo <= before.upTo) {
      faults.push(
        refuse(['bands', index, 'upTo'], 'The band is not above the one before.', 'List the smallest first.'),
      );
    }
    if (band.approvals < wanted) {
      faults.push(
        refuse(
          ['bands', index, 'approvals'],
          `Fewer than ${wanted} members decide here.`,
          'Nobody gives money alone, and a higher band takes no fewer members.',
        ),
      );
    }
    if (band.upTo % denominations.from !== 0n) {
      faults.push(
        refuse(
          ['bands', index, 'upTo'],
          'No vouchers add up to this.',
          `Write a multiple of ${denominations.from}.`,
        ),
      );
    }
    return faults;
  });
}

function checkBudget({ bands, budget, denominations }: Written, refuse: Refuse): ContentFault[] {
  const highest = bands.at(-1)?.upTo ?? 0n;
  const faults: ContentFault[] = [];
  if (budget.quarter > budget.year) {
    faults.push(refuse(['budget', 'quarter'], 'A quarter has more than its year.', 'Make it less.'));
  }
  if (highest > budget.quarter) {
    faults.push(
      refuse(
        ['budget', 'quarter'],
        'The highest single award is more than a quarter’s budget.',
        'Raise the budget, or lower the highest band.',
      ),
    );
  }
  if (denominations.to > highest) {
    faults.push(
      refuse(['denominations', 'to'], 'No award is as high as this voucher.', 'End the ladder below it.'),
    );
  }
  return faults;
}

function checkCharities({ charities, unclaimed, ways }: Written, refuse: Refuse): ContentFault[] {
  const faults: ContentFault[] = [];
  if (unclaimed !== BACK_TO_BUDGET && charities.every(({ id }) => id !== unclaimed)) {
    faults.push(
      refuse(
        ['unclaimed'],
        `There is no charity “${unclaimed}”.`,
        `Write ${BACK_TO_BUDGET}, or one of the list.`,
      ),
    );
  }
  if (ways.includes('gift') && charities.length === 0) {
    faults.push(refuse(['ways'], 'There is nobody to give to.', 'List charities, or take “gift” out.'));
  }
  return faults;
}

function inMinorUnits(written: Written): RewardStructure {
  const { version, from, currency, budget, denominations, bands, anonymousCeiling, examples } = written;
  const minor = (major: bigint) => fromMajor(major, currency);
  return {
    rules: {
      ...{ version, from, currency },
      budget: { year: minor(budget.year), quarter: minor(budget.quarter) },
      denominations: ladder(denominations.from, denominations.to).map(minor),
      bands: bands.map((band) => ({ ...band, upTo: minor(band.upTo) })),
      commendations: written.commendations,
      claimMonths: written.claimMonths,
      anonymousCeiling: anonymousCeiling === null ? null : minor(anonymousCeiling),
      unclaimed: written.unclaimed,
      charities: written.charities,
      ways: written.ways,
    },
    examples: examples.map((one) =>
      one.amount === undefined ? (one as RewardExample) : { id: one.id, amount: minor(one.amount) },
    ),
  };
}

function checkVouchers({ rules }: RewardStructure, refuse: Refuse): ContentFault[] {
  if (mostVouchers(rules) <= MAX_VOUCHERS) return [];
  return [
    refuse(
      ['denominations', 'to'],
      `The highest award would be more than ${MAX_VOUCHERS} vouchers.`,
      'End the ladder higher, or lower the highest band.',
    ),
  ];
}

function checkExamples({ rules, examples }: RewardStructure, refuse: Refuse): ContentFault[] {
  return examples.flatMap((one, index) =>
    'amount' in one && bandOf(rules, one.amount) === null
      ? [refuse(['examples', index, 'amount'], 'No band has this award.', 'Write one that could be given.')]
      : [],
  );
}

function wholeNumber(problem: string, min: number, max: number, advice: string) {
  const fault = message(problem, advice);
  return v.pipe(
    v.number(fault),
    v.safeInteger(message('A whole number is expected here.', advice)),
    v.minValue(min, message(`It is less than ${min}.`, advice)),
    v.maxValue(max, message(`It is more than ${max}.`, advice)),
  );
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
