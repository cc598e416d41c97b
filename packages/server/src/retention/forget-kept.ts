import { holdLease, type Lease, payloadsOutliving, shredPayloads, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

const NOTHING = new Uint8Array(32);

/**
 * Destroys what reporters kept for themselves of reports that went more than a year ago. With it goes C, and all else
 * that leads from their mailbox to entries of the log: audit packages have long been made without either.
 */
export async function forgetKept(programme: Programme, lease: Lease): Promise<void> {
  const { store } = programme.database;
  const over = await store
    .selectFrom('tombstones')
    .select('mailbox')
    .where('kept_until', '<', today(programme))
    .execute();
  for (const { mailbox } of over) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      await shredPayloads(transaction, mailbox, await payloadsOutliving(transaction, mailbox));
      for (const table of ['kept_notes', 'claim_states', 'voucher_claims'] as const)
        await transaction.deleteFrom(table).where('mailbox', '=', mailbox).execute();
      await transaction
        .updateTable('reports')
        .set({ commitment: NOTHING, envelope: '', promise: '' })
        .where('mailbox', '=', mailbox)
        .execute();
      await transaction.deleteFrom('report_events').where('mailbox', '=', mailbox).execute();
      await transaction.deleteFrom('tombstones').where('mailbox', '=', mailbox).execute();
    });
  }
}

/** Destroys what a reporter kept for themself of what they wrote; what they were given stays theirs. */
export async function forgetNote(transaction: Transaction, mailbox: string): Promise<void> {
  const notes = await transaction
    .selectFrom('kept_notes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .execute();
  const payloads = notes.map(({ payload }) => payload);
  await shredPayloads(transaction, mailbox, payloads);
  await transaction.deleteFrom('kept_notes').where('mailbox', '=', mailbox).execute();
}
