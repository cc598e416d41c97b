import { part, show } from '../page/parts.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';

/** Says whether the rules on this page are those that the programme has signed. */
export function showRewardsVerdict(state: ProgrammeState): void {
  if (!('programme' in state)) return;
  const isSame = part(document, 'rewards-hash').textContent === state.programme.descriptor.rewards?.hash;
  show(part(document, 'rewards-same'), isSame);
  show(part(document, 'rewards-differs'), !isSame);
}
