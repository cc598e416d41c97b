import { lockReport } from '../mailbox/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { clearReport } from './clear-report.ts';
import { eraseTraces } from './erase-traces.ts';

/**
 * Purges again what a restored backup has brought back, before anybody is served.
 *
 * @param mailboxes all ids of the purge journal.
 * @returns how many of them had come back.
 */
export async function replayPurges(programme: Programme, mailboxes: readonly string[]): Promise<number> {
  const day = today(programme);
  let purged = 0;
  for (const mailbox of new Set(mailboxes)) {
    purged += await programme.database.transaction(async (transaction) => {
      const report = await lockReport(transaction, mailbox);
      if (report === null || report.state === 'withdrawn' || report.state === 'purged') return 0;
      const farewell = { type: 'purge', rule: 'restore' } as const;
      await clearReport(transaction, programme.config.origin, report, { farewell, day });
      return 1;
    });
  }
  if (purged > 0) await eraseTraces(programme);
  return purged;
}
