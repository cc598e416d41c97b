import { addDays, quarterOf } from '@bellbuoy/protocol';
import {
  type IssuingKey,
  listIssuingKeys,
  type Programme,
  renewDescriptor,
  today,
} from '../programme/index.ts';
import { enterKey, isFor, makeKey, type Purpose } from './make-key.ts';

/** What vouchers are given for. */
export interface VoucherOffer {
  readonly currency: string;
  /** In minor units. */
  readonly denominations: readonly bigint[];
  readonly levels: readonly number[];
}

/** How long before a quarter its keys are made: long enough for a descriptor that is signed by hand, and witnessed. */
const AHEAD_DAYS = 30;

/**
 * Makes what keys of this quarter are missing, and towards its end those of the next one, and names them in the next
 * edition of the descriptor. Seconds of work for each key; what is there is left alone.
 *
 * @param tell is called before the first key and after each.
 * @returns the keys that were made.
 */
export async function ensureQuarterKeys(
  programme: Programme,
  offer: VoucherOffer,
  tell: (done: number, all: number) => void = () => {},
): Promise<IssuingKey[]> {
  const missing = await findMissing(programme, offer);
  const made = new Set<string>();
  for (const [done, { purpose, quarter }] of missing.entries()) {
    tell(done, missing.length);
    const kid = await makeFor(programme, purpose, quarter);
    if (kid !== null) made.add(kid);
  }
  if (missing.length > 0) tell(missing.length, missing.length);
  if (made.size > 0) await programme.database.transaction((tx) => renewDescriptor(tx, programme));
  const keys = await listIssuingKeys(programme.database.store);
  return keys.filter(({ kid }) => made.has(kid));
}

/** The purposes and quarters that should have a key by now, and have none. */
export async function findMissing(
  programme: Programme,
  offer: VoucherOffer,
): Promise<{ purpose: Purpose; quarter: string }[]> {
  const day = today(programme);
  const quarters = new Set([quarterOf(day), quarterOf(addDays(day, AHEAD_DAYS))]);
  const keys = await listIssuingKeys(programme.database.store);
  return [...quarters].flatMap((quarter) => {
    const known = keys.filter((key) => key.quarter === quarter);
    const purposes = purposesOf(offer).filter((purpose) => !known.some((key) => isFor(key, purpose)));
    return purposes.map((purpose) => ({ purpose, quarter }));
  });
}

function purposesOf({ currency, denominations, levels }: VoucherOffer): Purpose[] {
  return [
    ...denominations.map((value) => ({ kind: 'award', value, currency }) as const),
    ...levels.map((level) => ({ kind: 'commendation', level }) as const),
  ];
}

/** Returns the new key's kid; null where another server was quicker. */
export async function makeFor(
  programme: Programme,
  purpose: Purpose,
  quarter: string,
): Promise<string | null> {
  const key = await makeKey(programme);
  const isEntered = await programme.database.transaction((tx) =>
    enterKey(tx, programme, { key, purpose, quarter }),
  );
  if (!isEntered) await programme.keeper.destroy(key.handle);
  return isEntered ? key.kid : null;
}
