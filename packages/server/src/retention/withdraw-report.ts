import { Problem } from '../http/index.ts';
import { findReport, lockReport } from '../mailbox/index.ts';
import type { Programme } from '../programme/index.ts';
import { clearReport } from './clear-report.ts';
import { eraseTraces } from './erase-traces.ts';
import type { PurgeJournal } from './purge-journal.ts';

/**
 * Withdraws a report at its reporter's wish, in one transaction: afterwards the desk has nothing of it, and
 * the log an entry. Withdrawing again changes nothing.
 *
 * @throws Problem `no-mailbox`; `gone` when it has been purged; `moved-on` when it has been passed on, because
 * then it is in other hands.
 */
export async function withdrawReport(
  programme: Programme,
  journal: PurgeJournal,
  mailbox: string,
): Promise<void> {
  const { database } = programme;
  if (!mayWithdraw((await findReport(database.store, mailbox))?.state)) return;
  await journal.append([mailbox]);
  const files = await database.transaction(async (transaction) => {
    const report = await lockReport(transaction, mailbox);
    if (report === null || !mayWithdraw(report.state)) return [];
    return clearReport(transaction, programme, report, { type: 'withdrawn' });
  });
  await programme.blobs.remove(files);
  // On PostgreSQL this rewrites a table: there the daily round does it.
  if (database.engine === 'sqlite') await eraseTraces(programme);
}

/** Whether there is something to withdraw; false when that has been done. */
function mayWithdraw(state: string | undefined): boolean {
  if (state === undefined) throw new Problem('no-mailbox');
  if (state === 'purged') throw new Problem('gone');
  if (state === 'passed-on') throw new Problem('moved-on');
  return state !== 'withdrawn';
}
