import { part, show } from '../page/parts.ts';
import type { ProgrammeState } from '../programme/load-programme.ts';

/** Says whether the rules on this page are those that the programme has signed. */
export function showPolicyVerdict(state: ProgrammeState): void {
  if (!('programme' in state)) return;
  const isSame = part(document, 'policy-hash').textContent === state.programme.descriptor.policy.hash;
  show(part(document, 'policy-same'), isSame);
  show(part(document, 'policy-differs'), !isSame);
}
