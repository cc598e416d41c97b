import { addDays, dayOf, quarterOf } from '@bellbuoy/protocol';
import type { RewardRules } from '@bellbuoy/protocol/rewards';
import {
  type IssuingKey,
  listIssuingKeys,
  type Programme,
  renewDescriptor,
  rewardRules,
} from '../programme/index.ts';
import type { IssuingParts } from './issuing-parts.ts';
import { enterKey, isFor, makeKey, type Purpose } from './make-key.ts';

export interface MissingKey {
  readonly purpose: Purpose;
  readonly quarter: string;
}

/** How long before a quarter its keys are made: long enough for a descriptor that is signed by hand, and witnessed. */
const AHEAD_DAYS = 30;

/**
 * Makes what keys of this quarter are missing by the programme's rules, and towards its end those of the next one, and names
 * them in the next edition of the descriptor. Seconds of work for each key; what is there is left alone.
 *
 * @param options `tell` is called before the first key and after each; after `signal` no further one is begun.
 * @returns the keys that were made: none where the programme has no rules.
 */
export async function ensureQuarterKeys(
  programme: Programme,
  { tell, signal }: { tell?: (done: number, all: number) => void; signal?: AbortSignal } = {},
): Promise<IssuingKey[]> {
  const missing = await listMissingKeys(programme);
  const made = new Set<string>();
  for (const [done, each] of missing.entries()) {
    if (signal?.aborted === true) break;
    tell?.(done, missing.length);
    const kid = await makeFor(programme, each);
    if (kid !== null) made.add(kid);
  }
  if (made.size > 0) await programme.database.transaction((tx) => renewDescriptor(tx, programme));
  const keys = await listIssuingKeys(programme.database.store);
  return keys.filter(({ kid }) => made.has(kid));
}

/** The purposes and quarters that should have a key by now, and have none. */
export async function listMissingKeys(programme: IssuingParts): Promise<MissingKey[]> {
  const rules = rewardRules(programme);
  if (rules === null) return [];
  const day = dayOf(programme.now());
  const quarters = new Set([quarterOf(day), quarterOf(addDays(day, AHEAD_DAYS))]);
  const keys = await listIssuingKeys(programme.database.store);
  return [...quarters].flatMap((quarter) => {
    const known = keys.filter((key) => key.quarter === quarter);
    const purposes = purposesOf(rules).filter((purpose) => !known.some((key) => isFor(key, purpose)));
    return purposes.map((purpose) => ({ purpose, quarter }));
  });
}

/** Returns the new key's kid; null where another server was quicker. */
export async function makeFor(programme: Programme, missing: MissingKey): Promise<string | null> {
  const key = await makeKey(programme);
  const isEntered = await programme.database.transaction((tx) =>
    enterKey(tx, programme, { key, ...missing }),
  );
  if (!isEntered) await programme.keeper.destroy(key.handle);
  return isEntered ? key.kid : null;
}

function purposesOf({ currency, denominations, commendations }: RewardRules): Purpose[] {
  return [
    ...denominations.map((value) => ({ kind: 'award', value, currency }) as const),
    ...commendations.map(({ level }) => ({ kind: 'commendation', level }) as const),
  ];
}
