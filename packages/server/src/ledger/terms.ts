import type { RewardRules } from '@bellbuoy/protocol/rewards';
import { Problem } from '../http/index.ts';
import { type Programme, rewardRules } from '../programme/index.ts';

/** The rules by which the programme pays. @throws Problem `not-found` where it pays nothing. */
export function requireRules(programme: Programme): RewardRules {
  const rules = rewardRules(programme);
  if (rules === null) throw new Problem('not-found');
  return rules;
}
