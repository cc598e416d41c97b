import { closedEntry, type Day, formatLine } from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { enqueueClosed } from '../log/index.ts';
import type { Report } from './report.ts';

/** What happens to a report after it has come, as its log entries tell it. */
export type LaterEvent =
  | { readonly type: 'opened' | 'withdrawn'; readonly day: Day }
  | { readonly type: 'purge'; readonly day: Day; readonly rule: string };

/**
 * Puts the next closed entry of a report into the log. The caller holds the report locked, because entries of
 * one report are numbered without a gap.
 */
export async function recordReportEvent(
  transaction: Transaction,
  origin: string,
  { mailbox, commitment }: Report,
  event: LaterEvent,
): Promise<void> {
  const position = 1 + (await countLaterEvents(transaction, mailbox));
  const line = formatLine({ ...event, n: position });
  await transaction.insertInto('report_events').values({ mailbox, position, line }).execute();
  await enqueueClosed(transaction, closedEntry(commitment, origin, position, line), event.day);
}

async function countLaterEvents(store: Reader, mailbox: string): Promise<number> {
  const { count } = await store
    .selectFrom('report_events')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('mailbox', '=', mailbox)
    .executeTakeFirstOrThrow();
  return count;
}
