import { lockReport } from '../mailbox/index.ts';
import type { Programme } from '../programme/index.ts';
import { clearReport } from './clear-report.ts';
import { eraseTraces } from './erase-traces.ts';

/**
 * Purges again what a restored backup has brought back, before anybody is served.
 *
 * @param mailboxes all ids of the purge journal.
 * @returns how many of them had come back.
 */
export async function replayPurges(programme: Programme, mailboxes: readonly string[]): Promise<number> {
  let purged = 0;
  for (const mailbox of new Set(mailboxes)) {
    const files = await programme.database.transaction(async (transaction) => {
      const report = await lockReport(transaction, mailbox);
      if (report === null || report.state === 'withdrawn' || report.state === 'purged') return null;
      const farewell = { type: 'purge', rule: 'restore' } as const;
      return clearReport(transaction, programme, report, farewell);
    });
    if (files === null) continue;
    await programme.blobs.remove(files);
    purged += 1;
  }
  if (purged > 0) await eraseTraces(programme);
  return purged;
}
