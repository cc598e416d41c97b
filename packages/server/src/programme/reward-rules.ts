import { type Day, dayOf } from '@bellbuoy/protocol';
import type { RewardRules } from '@bellbuoy/protocol/rewards';
import type { Programme } from './programme.ts';
import type { PublishedRewards } from './published-rewards.ts';

type Ruled = Pick<Programme, 'rewards' | 'formerRewards' | 'now'>;

/**
 * The rules of a day: those that are published, or until these hold those before them. Where there were none before, the
 * announced ones, so that everything is there for the day on which they begin.
 */
export function rewardsInForce({ rewards, formerRewards, now }: Ruled): PublishedRewards | null {
  const today: Day = dayOf(now());
  if (rewards === null || formerRewards === null || rewards.rules.from <= today) return rewards;
  return formerRewards;
}

/** By which rules this programme thanks and pays today. Null: it does neither, and nothing that belongs to it answers. */
export function rewardRules(programme: Ruled): RewardRules | null {
  return rewardsInForce(programme)?.rules ?? null;
}
