import type { Lease } from '../db/index.ts';
import type { Programme } from '../programme/index.ts';
import { eraseTraces } from './erase-traces.ts';
import { purgeOrdered } from './purge-due.ts';
import type { PurgeJournal } from './purge-journal.ts';

/**
 * Purges what guardians have ordered to be purged, traces included, without waiting for the day's round. To be called often by the one
 * process that holds the lease.
 */
export async function carryOutOrders(
  programme: Programme,
  journal: PurgeJournal,
  lease: Lease,
): Promise<void> {
  const purged = await purgeOrdered(programme, journal, lease);
  if (purged > 0) await eraseTraces(programme);
}
