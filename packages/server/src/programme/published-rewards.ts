import { readPublishedRewards } from '@bellbuoy/content/published';
import type { PublishedRewardsFile } from '@bellbuoy/content/rewards';
import { hashB64 } from '@bellbuoy/protocol';
import { parseRewardRules, type RewardRules } from '@bellbuoy/protocol/rewards';

/** The rules for thanks and money as `/rewards.json` gives them. */
export interface PublishedRewards {
  readonly bytes: Uint8Array;
  /** b64 H of `bytes`. */
  readonly hash: string;
  readonly rules: RewardRules;
}

/**
 * Reads the rules that lie beside the policy; null where a programme neither thanks nor pays.
 *
 * @throws ContentError naming the places of everything that is wrong with them.
 */
export async function readRewards(folder?: string): Promise<PublishedRewards | null> {
  const bytes = await readPublishedRewards(folder);
  return bytes === null ? null : parsePublishedRewards(bytes);
}

/** @throws ProtocolError for rules that contradict themselves. */
export function parsePublishedRewards(bytes: Uint8Array): PublishedRewards {
  const { rules } = JSON.parse(new TextDecoder().decode(bytes)) as PublishedRewardsFile;
  return { bytes, hash: hashB64(bytes), rules: parseRewardRules(rules) };
}
