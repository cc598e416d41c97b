import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';

/** What the server knows of a report in clear, by its mailbox, which is also its id. */
export type Report = Selectable<Schema['reports']>;

/** What changes about a report after it has come. */
export type ReportChanges = Partial<
  Pick<Report, 'payload' | 'state' | 'opened_day' | 'answer_by' | 'purge_on' | 'screen_by'>
>;

export async function findReport(store: Reader, mailbox: string): Promise<Report | null> {
  const report = await store
    .selectFrom('reports')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return report ?? null;
}

/** A report that nobody else can change until the transaction ends. Every change of a conversation starts so. */
export async function lockReport(transaction: Transaction, mailbox: string): Promise<Report | null> {
  const report = await transaction
    .selectFrom('reports')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .forUpdate()
    .executeTakeFirst();
  return report ?? null;
}

/** The desk that has a report: the one to which it was sent, until its case is moved. */
export async function deskInCharge(
  store: Reader,
  { mailbox, desk }: Pick<Report, 'mailbox' | 'desk'>,
): Promise<string> {
  const found = await store
    .selectFrom('cases')
    .select('desk')
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return found?.desk ?? desk;
}

export async function changeReport(
  transaction: Transaction,
  mailbox: string,
  changes: ReportChanges,
): Promise<void> {
  await transaction.updateTable('reports').set(changes).where('mailbox', '=', mailbox).execute();
}
