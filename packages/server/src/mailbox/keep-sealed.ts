import { ENVELOPE_BYTES, type Keep } from '@bellbuoy/protocol';
import { putPayload, shredPayloads, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { parseEnvelope } from '../intake/index.ts';
import type { Programme } from '../programme/index.ts';
import { lockReport, type Report } from './report.ts';

const KEPT_SIZES = ENVELOPE_BYTES.slice(0, 1);

/**
 * Replaces what a reporter keeps for themself, sealed to themself. It outlives withdrawal and purge.
 *
 * @throws Problem or ProtocolError `no-mailbox`, `malformed`, `not-sealed`; `gone` when even what had been
 * kept is over; `moved-on` unless `prev` names what is stored.
 */
export async function keepNote(
  programme: Programme,
  mailbox: string,
  { prev, envelope: text }: Keep,
): Promise<void> {
  const { id, bytes } = parseEnvelope(text, KEPT_SIZES);
  await programme.database.transaction(async (transaction) => {
    const report = await lockReport(transaction, mailbox);
    if (report === null) throw new Problem('no-mailbox');
    if (await isForgotten(transaction, report)) throw new Problem('gone');
    const stored = await transaction
      .selectFrom('kept_notes')
      .select(['id', 'payload'])
      .where('mailbox', '=', mailbox)
      .executeTakeFirst();
    if (stored?.id === id) return;
    if ((stored?.id ?? null) !== prev) throw new Problem('moved-on');
    const payload = await putPayload(transaction, { mailbox, bytes, outlivesReport: true });
    if (stored !== undefined) await shredPayloads(transaction, mailbox, [stored.payload]);
    await transaction
      .insertInto('kept_notes')
      .values({ mailbox, id, payload })
      .onConflict((conflict) => conflict.column('mailbox').doUpdateSet({ id, payload }))
      .execute();
  });
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
