import { askChallenge } from '../work/ask-challenge.ts';
import { solveBeside } from '../work/solve-beside.ts';
import type { EarnToll } from '../work/toll.ts';

/** Does what work a busy line asks for, beside whatever page is open: nobody waits for it there. */
export const earnQuietly: EarnToll = async (purpose) => {
  const challenge = await askChallenge(purpose);
  return challenge === null ? { kind: 'offline' } : solveBeside(challenge);
};
