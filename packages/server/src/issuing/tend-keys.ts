import { hasPanel } from '../accounts/index.ts';
import type { Programme } from '../programme/index.ts';
import { retireKeys } from './end-keys.ts';
import { ensureQuarterKeys } from './ensure-quarter-keys.ts';

/**
 * What issuing does by itself: destroys what has had its time, and makes what is missing. Before there is a panel nobody can
 * be thanked, so no descriptor grows by keys that nothing is signed with.
 *
 * @returns how many keys were retired and made.
 */
export async function tendKeys(
  programme: Programme,
  signal: AbortSignal,
): Promise<{ readonly retired: number; readonly made: number }> {
  const { database } = programme;
  const retired = await retireKeys(programme);
  if (retired.length > 0) await database.eraseTraces();
  const made = (await hasPanel(database.store)) ? await ensureQuarterKeys(programme, { signal }) : [];
  return { retired: retired.length, made: made.length };
}
