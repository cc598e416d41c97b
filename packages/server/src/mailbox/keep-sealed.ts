import { type ENVELOPE_BYTES, encodeB64, type Keep } from '@bellbuoy/protocol';
import { putPayload, type Reader, readPayload, shredPayloads, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { parseEnvelope } from '../intake/index.ts';
import type { Programme } from '../programme/index.ts';
import { findReport, lockReport, type Report } from './report.ts';

/** What a reporter keeps for themself: notes of the conversation, and what they claim by. */
export type KeptTable = 'kept_notes' | 'claim_states';

const SIZES: Readonly<Record<KeptTable, readonly (typeof ENVELOPE_BYTES)[number][]>> = {
  kept_notes: [5_755],
  claim_states: [18_043],
};

/**
 * Replaces what a reporter keeps for themself, sealed to themself. It outlives withdrawal and purge.
 *
 * @throws Problem or ProtocolError `no-mailbox`, `malformed`, `not-sealed`; `gone` when even what had been
 * kept is over; `moved-on` unless `prev` names what is stored.
 */
export async function keepSealed(
  programme: Programme,
  table: KeptTable,
  mailbox: string,
  { prev, envelope: text }: Keep,
): Promise<void> {
  const { id, bytes } = parseEnvelope(text, SIZES[table]);
  await programme.database.transaction(async (transaction) => {
    const report = await lockReport(transaction, mailbox);
    if (report === null) throw new Problem('no-mailbox');
    if (await isForgotten(transaction, report)) throw new Problem('gone');
    const stored = await findKept(transaction, table, mailbox);
    if (stored?.id === id) return;
    if ((stored?.id ?? null) !== prev) throw new Problem('moved-on');
    const payload = await putPayload(transaction, { mailbox, bytes, outlivesReport: true });
    if (stored !== null) await shredPayloads(transaction, mailbox, [stored.payload]);
    await transaction
      .insertInto(table)
      .values({ mailbox, id, payload })
      .onConflict((conflict) => conflict.column('mailbox').doUpdateSet({ id, payload }))
      .execute();
  });
}

/**
 * What a reporter keeps, b64; null where there is nothing.
 *
 * @throws Problem `no-mailbox`
 */
export async function readKept(
  { database: { store } }: Programme,
  table: KeptTable,
  mailbox: string,
): Promise<string | null> {
  if ((await findReport(store, mailbox)) === null) throw new Problem('no-mailbox');
  const stored = await findKept(store, table, mailbox);
  const bytes = stored === null ? null : await readPayload(store, mailbox, stored.payload);
  return bytes === null ? null : encodeB64(bytes);
}

async function findKept(
  store: Reader,
  table: KeptTable,
  mailbox: string,
): Promise<{ id: string; payload: number } | null> {
  const stored = await store
    .selectFrom(table)
    .select(['id', 'payload'])
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return stored ?? null;
}

/** Whether the report went so long ago that nothing would ever delete what was written now. */
async function isForgotten(transaction: Transaction, { mailbox, state }: Report): Promise<boolean> {
  if (state !== 'withdrawn' && state !== 'purged') return false;
  const tombstone = await transaction
    .selectFrom('tombstones')
    .select('mailbox')
    .where('mailbox', '=', mailbox)
    .executeTakeFirst();
  return tombstone === undefined;
}
