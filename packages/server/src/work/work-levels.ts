import { MAX_WORK_TRIES, WORK_ALGORITHM, WORK_COST, type WorkConditions } from '@bellbuoy/protocol';

/** Work comes in levels: none at 0, and each above 1 asks for twice as many tries as the one below. */
const FIRST_TRIES = 250;
export const TOP_LEVEL = 1 + Math.log2(MAX_WORK_TRIES / FIRST_TRIES);

/** The most tries that a level asks for; half of it on average. */
export function triesOf(level: number): number {
  return FIRST_TRIES * 2 ** (level - 1);
}

export function conditionsOf(level: number): WorkConditions {
  return { algorithm: WORK_ALGORITHM, cost: WORK_COST, max: triesOf(level) };
}

/** The level at which so many tries were asked for. */
export function levelOf(tries: number): number {
  return 1 + Math.log2(tries / FIRST_TRIES);
}
