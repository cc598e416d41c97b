import { forgetEnded } from '../accounts/index.ts';
import type { Lease } from '../db/index.ts';
import { ACT_RULES, endUndoneChecks, forgetOldRequests, purgeSeals, retireEpochs } from '../desk/index.ts';
import { closeSilentActs, forgetActs } from '../guardians/index.ts';
import { forgetAccess, forgetOversight } from '../oversight/index.ts';
import type { Programme } from '../programme/index.ts';
import { forgetOldNotes } from '../public-notes/index.ts';
import { closeSilentAwards, endOffers } from '../rewards/index.ts';
import { sweepUploads } from '../uploads/index.ts';
import { forgetSpent } from '../work/index.ts';
import { eraseTraces } from './erase-traces.ts';
import { forgetKept } from './forget-kept.ts';
import { purgeDue } from './purge-due.ts';
import type { PurgeJournal } from './purge-journal.ts';

/** What a daily round has done. */
export interface RetentionRound {
  readonly purged: number;
  readonly epochsRetired: number;
  /** Whether no trace of anything deleted until now is left where this process can reach. */
  readonly isErased: boolean;
}

/**
 * Lets go of what is not to be kept any longer: reports and sealed names whose day has come, seeds of past epochs, ended
 * sessions, and the traces that deleting leaves. To be called every day by the one process that holds the
 * lease; a second call on a day does no harm.
 */
export async function keepRetention(
  programme: Programme,
  journal: PurgeJournal,
  lease: Lease,
): Promise<RetentionRound> {
  const purged = await purgeDue(programme, journal, lease);
  await closeSilentActs(programme, ACT_RULES, lease);
  await closeSilentAwards(programme, lease);
  await endOffers(programme, lease);
  await purgeSeals(programme, lease);
  const epochsRetired = await retireEpochs(programme);
  await forgetKept(programme, lease);
  await forgetEnded(programme);
  await forgetAccess(programme);
  await endUndoneChecks(programme, lease);
  await forgetOversight(programme);
  await forgetActs(programme);
  await forgetOldNotes(programme);
  await forgetOldRequests(programme);
  await sweepUploads(programme);
  await forgetSpent(programme);
  return { purged, epochsRetired, isErased: await eraseTraces(programme) };
}
