import type { Day, DeskEpoch } from '@bellbuoy/protocol';
import type { Reader } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { listEpochs } from '../../programme/index.ts';

/** @throws Problem `stale-epoch` unless the desk has such an epoch. */
export async function requireEpoch(store: Reader, desk: string, epoch: number): Promise<void> {
  const epochs = await listEpochs(store, desk);
  if (!epochs.some((known) => known.epoch === epoch)) throw new Problem('stale-epoch');
}

/**
 * The epochs that stand ready on a day. Those that stood ready when somebody left have a lower number than the one
 * in force, and never come.
 */
export function epochsAhead(epochs: readonly DeskEpoch[], day: Day): readonly DeskEpoch[] {
  return epochs.slice(1 + epochs.findLastIndex(({ from }) => from <= day));
}

/**
 * The number of the epoch in force, which signs what the desk sends on a day.
 *
 * @throws Problem `stale-epoch` before the first.
 */
export async function epochOf(store: Reader, desk: string, day: Day): Promise<number> {
  const latest = (await listEpochs(store, desk)).findLast(({ from }) => from <= day);
  if (latest === undefined) throw new Problem('stale-epoch');
  return latest.epoch;
}
