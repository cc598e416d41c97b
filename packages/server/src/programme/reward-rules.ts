import type { RewardRules } from '@bellbuoy/protocol/rewards';
import type { Programme } from './programme.ts';

/** By which rules this programme thanks and pays. Null: it does neither, and nothing that belongs to it answers. */
export function rewardRules({ rewards }: Pick<Programme, 'rewards'>): RewardRules | null {
  return rewards?.rules ?? null;
}
