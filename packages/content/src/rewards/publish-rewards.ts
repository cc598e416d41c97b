import { type Bytes, canonicalBytes } from '@bellbuoy/protocol';
import { amountNumber, rulesJson } from '@bellbuoy/protocol/rewards';
import type { PublishedRewardsFile, Rewards } from './rewards.ts';

/** The rules as they are published at `/rewards.json`: RFC 8785 JSON, the same on every machine. */
export function rewardsBytes({ rules, examples, words }: Rewards): Bytes {
  const file: PublishedRewardsFile = {
    rules: rulesJson(rules),
    examples: examples.map((example) =>
      'amount' in example ? { ...example, amount: amountNumber(example.amount) } : example,
    ),
    words,
  };
  return canonicalBytes(file);
}
