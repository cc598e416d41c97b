import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson } from '@bellbuoy/protocol';
import {
  bandOf,
  ELIGIBILITY,
  MAX_VOUCHERS,
  mostVouchers,
  parseRewardRules,
} from '@bellbuoy/protocol/rewards';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ContentError } from '../content-error.ts';
import { type CopiedPolicy, copyPolicy } from '../policy/copied-policy.ts';
import { forbiddenWords } from '../policy/forbidden-words.ts';
import { POLICY_LANGUAGES } from '../policy/policy.ts';
import { textsBelow } from '../policy/texts.ts';
import { loadRewards } from './load-rewards.ts';
import { rewardsBytes } from './publish-rewards.ts';
import type { PublishedRewardsFile, Rewards } from './rewards.ts';

async function shipped(): Promise<Rewards> {
  const rewards = await loadRewards();
  if (rewards === null) throw new Error('none ship');
  return rewards;
}

describe('the rules that ship', () => {
  test('give 5,000 at most, by two or more, out of what a quarter has', async () => {
    const { rules } = await shipped();
    const highest = rules.bands.at(-1)?.upTo ?? 0n;
    expect([highest, rules.currency]).toEqual([500_000n, 'EUR']);
    expect(rules.bands.every(({ approvals }) => approvals >= 2)).toBe(true);
    expect(mostVouchers(rules)).toBeLessThanOrEqual(MAX_VOUCHERS);
    expect(rules.denominations).toEqual([5_000n, 10_000n, 20_000n, 50_000n, 100_000n]);
  });

  test('show what is given, and what nothing is ever given for', async () => {
    const { rules, examples } = await shipped();
    const amounts = examples.flatMap((example) => ('amount' in example ? [example.amount] : []));
    expect(amounts.map((amount) => bandOf(rules, amount)?.id)).toEqual(['middle', 'small']);
    const refused = examples.flatMap((example) => ('nothing' in example ? [example.nothing] : []));
    expect(refused).toContain('not-for-a-name' satisfies (typeof ELIGIBILITY)[number]);
    expect(refused.length).toBeGreaterThanOrEqual(amounts.length);
  });

  test('are each language’s own, and say nothing that no tip line should', async () => {
    const { words } = await shipped();
    const english = new Set([...textsBelow(words.en, [])].map(({ text }) => text));
    for (const language of POLICY_LANGUAGES) {
      const own = [...textsBelow(words[language], [])].map(({ text }) => text);
      if (language !== 'en') expect(own.filter((text) => english.has(text))).toEqual([]);
      expect(own.flatMap((text) => forbiddenWords(text, language))).toEqual([]);
    }
  });

  test('are published as the same bytes each time, with amounts that every reader understands', async () => {
    const rewards = await shipped();
    const bytes = rewardsBytes(rewards);
    expect(rewardsBytes(await shipped())).toEqual(bytes);
    const file = parseJson(bytes) as PublishedRewardsFile;
    expect(parseRewardRules(file.rules)).toEqual(rewards.rules);
    expect(file.words).toEqual(rewards.words);
    expect(file.examples.find(({ id }) => id === 'device')).toEqual({ id: 'device', amount: 185_000 });
  });
});

describe('edited rules', () => {
  let copy: CopiedPolicy;
  beforeEach(async () => {
    copy = await copyPolicy();
  });
  afterEach(() => copy.remove());

  async function faultsOf(): Promise<string[]> {
    const error: unknown = await loadRewards(copy.folder).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ContentError)) throw new Error('nothing was wrong');
    return error.faults.map(
      ({ file, line, problem }) => `${file.slice(copy.folder.length + 1)}:${line} ${problem}`,
    );
  }

  test('are none where the file is taken away', async () => {
    await rm(join(copy.folder, 'rewards.yaml'));
    expect(await loadRewards(copy.folder)).toBeNull();
  });

  test('can go up to 500,000', async () => {
    await copy.edit('rewards.yaml', 'upTo: 5000,', 'upTo: 500000,');
    await copy.edit('rewards.yaml', 'to: 1000 }', 'to: 50000 }');
    await copy.edit('rewards.yaml', 'year: 60000', 'year: 2000000');
    await copy.edit('rewards.yaml', 'quarter: 15000', 'quarter: 1000000');
    const rewards = await loadRewards(copy.folder);
    expect(rewards?.rules.bands.at(-1)?.upTo).toBe(50_000_000n);
  });

  test('need no words about a ceiling where there is none', async () => {
    await copy.edit('rewards.yaml', 'anonymousCeiling: 1000', 'anonymousCeiling: null');
    expect(await faultsOf()).toHaveLength(POLICY_LANGUAGES.length);
  });

  test.each([
    ['currency: EUR', 'currency: EUX', 'There is no such currency.'],
    ['year: 60000', 'year: 60000.5', 'A whole number is expected here.'],
    ['year: 60000', 'yaer: 60000', '“yaer” does not belong here.'],
    ['quarter: 15000', 'quarter: 70000', 'A quarter has more than its year.'],
    ['quarter: 15000', 'quarter: 4000', 'The highest single award is more than a quarter’s budget.'],
    ['from: 50, to', 'from: 60, to', 'These are no two steps of a ladder of 1, 2 and 5.'],
    ['from: 50, to', 'from: 20, to', 'Not every multiple of it can be made from the others.'],
    ['to: 1000 }', 'to: 10000 }', 'No award is as high as this voucher.'],
    ['to: 1000 }', 'to: 100 }', 'The highest award would be more than 20 vouchers.'],
    ['upTo: 2000,', 'upTo: 500,', 'The band is not above the one before.'],
    ['upTo: 2000,', 'upTo: 2010,', 'No vouchers add up to this.'],
    ['upTo: 500, approvals: 2', 'upTo: 500, approvals: 1', 'Fewer than 2 members decide here.'],
    ['upTo: 5000, approvals: 3', 'upTo: 5000, approvals: 1', 'Fewer than 2 members decide here.'],
    ['level: 3, approvals', 'level: 4, approvals', 'This is no level.'],
    ['level: 3, approvals', 'level: 2, approvals', '“2” is listed twice.'],
    ['  - not-for-a-name\n', '', '“not-for-a-name” is missing.'],
    ['  - not-for-a-name\n', '  - for-a-name\n', '"for-a-name" is not a condition.'],
    ['claimMonths: 12', 'claimMonths: 13', 'It is more than 12.'],
    ['unclaimed: back-to-budget', 'unclaimed: owner', 'There is no charity “owner”.'],
    ['ways: [cash', 'ways: [coins', 'This is no way of payment.'],
    ['amount: 1850', 'amount: 1855', 'No band has this award.'],
    ['amount: 1850', 'amount: 1850, level: 1', 'An example ends in one way.'],
    ['id: gate,', 'id: device,', '“device” is listed twice.'],
  ])('with %j for %j are refused where it stands', async (before, after, problem) => {
    const line = await copy.edit('rewards.yaml', before, after);
    const faults = await faultsOf();
    expect(faults.map((fault) => fault.replace(/^rewards\.yaml:\d+ /, ''))).toContain(problem);
    const isWhole = after === '' || problem.includes('twice');
    if (!isWhole) expect(faults.some((fault) => fault.startsWith(`rewards.yaml:${line} `))).toBe(true);
  });

  test.each([
    ['rewards.fr.yaml', '  known:', '  unknown:', '“known” is missing here.'],
    [
      'rewards.es.yaml',
      'damos las gracias',
      'damos una recompensa',
      '“recompensa” is not a word of this product.',
    ],
    ['rewards.en.yaml', 'above {amount}', 'above {number}', 'Only {amount} can stand in braces.'],
    ['rewards.en.yaml', 'Sometimes a', '{amount} a', 'Nothing is filled in here.'],
    ['rewards.ar.yaml', 'lead: >-', 'leads: >-', '“lead” is missing here.'],
  ])('in %s with %j for %j are refused', async (file, before, after, problem) => {
    await copy.edit(file, before, after);
    expect((await faultsOf()).map((fault) => fault.replace(/^[^ ]+ /, ''))).toContain(problem);
  });

  test('lack no language', async () => {
    await rm(join(copy.folder, 'rewards.ar.yaml'));
    expect(await faultsOf()).toEqual(['rewards.ar.yaml:1 The file is missing.']);
  });
});
