// A name seal is kept apart from its case from the first opening on. Only guardians who decide on an opening will be
// given it: no call of the desk reads this table.

import { addDays, canonicalBytes, checkNameSeal, type NameSeal } from '@bellbuoy/protocol';
import { holdLease, type Lease, putPayload, shredPayloads, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/**
 * Stores a report's name seal as a payload of its own.
 *
 * @throws ProtocolError `not-sealed` for a file or share that has not the form of one.
 */
export async function keepSeal(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
  seal: NameSeal,
): Promise<void> {
  checkNameSeal(seal);
  const payload = await putPayload(transaction, { mailbox, bytes: canonicalBytes(seal) });
  const purgeOn = addDays(today(programme), programme.config.retention.sealedNames);
  await transaction.insertInto('name_seals').values({ mailbox, payload, purge_on: purgeOn }).execute();
}

/** Destroys the name seals whose day has come, whatever becomes of their cases. Returns how many. */
export async function purgeSeals(programme: Programme, lease: Lease): Promise<number> {
  const due = await programme.database.store
    .selectFrom('name_seals')
    .select(['mailbox', 'payload'])
    .where('purge_on', '<=', today(programme))
    .execute();
  for (const { mailbox, payload } of due) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      await shredPayloads(transaction, mailbox, [payload]);
      await transaction.deleteFrom('name_seals').where('mailbox', '=', mailbox).execute();
      await transaction
        .updateTable('cases')
        .set({ has_seal: false })
        .where('mailbox', '=', mailbox)
        .where('has_seal', 'is not', null)
        .execute();
    });
  }
  return due.length;
}
