// Name seals are kept apart from their cases from the first opening on, and originals from when they are restricted.
// Only guardians who decide on an opening are given their shares, and whoever asked for it the file, once it is granted.

import { addDays, canonicalBytes, checkNameSeal, type Day, type NameSeal } from '@bellbuoy/protocol';
import { holdLease, type Lease, putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { endActs } from '../../guardians/index.ts';
import { findReport, lockReport } from '../../mailbox/index.ts';
import { type Programme, today } from '../../programme/index.ts';

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
  await transaction
    .insertInto('name_seals')
    .values({ mailbox, payload, purge_on: purgeDayOf(programme) })
    .execute();
}

/**
 * Stores an original that its reader restricted, sealed for guardians, as a payload of its own.
 *
 * @param original b64 H of the envelope in which it came.
 * @throws ProtocolError `not-sealed` for a file or share that has not the form of one.
 */
export async function keepOriginal(
  transaction: Transaction,
  programme: Programme,
  { mailbox, original, seal }: { mailbox: string; original: string; seal: NameSeal },
): Promise<void> {
  checkNameSeal(seal);
  const payload = await putPayload(transaction, { mailbox, bytes: canonicalBytes(seal) });
  await transaction
    .insertInto('original_seals')
    .values({ mailbox, original, payload, purge_on: purgeDayOf(programme) })
    .execute();
}

/** Keeps a seal until a later day; one that is gone stays gone. Never beyond the longest time that anything is kept. */
export async function extendSeal(
  transaction: Transaction,
  programme: Programme,
  { mailbox, payload, until }: { mailbox: string; payload: number; until: Day },
): Promise<void> {
  const report = await findReport(transaction, mailbox);
  const ceiling = addDays(report?.day ?? today(programme), programme.config.retention.ceiling);
  const purge_on = until < ceiling ? until : ceiling;
  for (const table of ['name_seals', 'original_seals'] as const) {
    await transaction
      .updateTable(table)
      .set({ purge_on })
      .where('mailbox', '=', mailbox)
      .where('payload', '=', payload)
      .where('purge_on', '<', purge_on)
      .execute();
  }
}

/**
 * Destroys the name seals and restricted originals whose day has come, whatever becomes of their cases. Returns how
 * many.
 */
export async function purgeSeals(programme: Programme, lease: Lease): Promise<number> {
  return (
    (await purgeOf(programme, lease, 'name_seals')) + (await purgeOf(programme, lease, 'original_seals'))
  );
}

async function purgeOf(
  programme: Programme,
  lease: Lease,
  table: 'name_seals' | 'original_seals',
): Promise<number> {
  const due = await programme.database.store
    .selectFrom(table)
    .select(['mailbox', 'payload'])
    .where('purge_on', '<=', today(programme))
    .execute();
  for (const { mailbox, payload } of due) {
    await programme.database.transaction(async (transaction) => {
      await holdLease(transaction, lease);
      await lockReport(transaction, mailbox);
      await shredPayloads(transaction, mailbox, [payload]);
      await transaction
        .deleteFrom(table)
        .where('mailbox', '=', mailbox)
        .where('payload', '=', payload)
        .execute();
      if (table === 'name_seals') await forgetSeal(transaction, mailbox);
      await endActs(transaction, { mailbox, seal: payload }, today(programme));
    });
  }
  return due.length;
}

async function forgetSeal(transaction: Transaction, mailbox: string): Promise<void> {
  await transaction
    .updateTable('cases')
    .set({ has_seal: false })
    .where('mailbox', '=', mailbox)
    .where('has_seal', 'is not', null)
    .execute();
}

function purgeDayOf(programme: Programme): Day {
  return addDays(today(programme), programme.config.retention.sealedNames);
}
