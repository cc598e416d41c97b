import { encodeB64 } from '@bellbuoy/protocol';
import { putPayload, type Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { sealedFrame } from './sealed-parts.ts';

const RECORD_ID_BYTES = 16;

/** Draws a record's id: b64 of 16 random bytes. */
export function newRecordId(programme: Programme): string {
  return encodeB64(programme.random(RECORD_ID_BYTES));
}

/**
 * Keeps a record of the desk with its case: a note, or what something was decided on. The server cannot tell the one
 * from the other.
 *
 * @param record `copy` is b64 of a frame sealed to the case; `original` what it repeats the words of, if anything: it
 * goes when that is restricted.
 * @returns the record's id.
 * @throws ProtocolError `not-sealed`.
 */
export async function keepRecord(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
  { copy, original }: { copy: string; original: string | null },
): Promise<string> {
  const id = newRecordId(programme);
  const payload = await putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  await transaction
    .insertInto('case_notes')
    .values({ mailbox, id, day: today(programme), payload, original })
    .execute();
  return id;
}

/** Keeps what something was decided on. It is in the desk's own words, and so repeats no original. */
export async function keepDecision(
  transaction: Transaction,
  programme: Programme,
  mailbox: string,
  copy: string,
): Promise<void> {
  await keepRecord(transaction, programme, mailbox, { copy, original: null });
}
