import { hashB64, type Note, type Reply } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { changeReport, deliverMessage, forgetPayload, listMessages } from '../../mailbox/index.ts';
import { countAnswer } from '../../measures/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { keepRecord, newRecordId } from '../keep-record.ts';
import { epochOf } from '../keys/epochs.ts';
import { type LockedCase, lockOwnCase, requireConversing } from '../own-case.ts';
import { findOriginal, lockReadCase, readsOriginal } from '../reading-rule.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { meetDeadline } from './meet-deadline.ts';
import { renewDue } from './renew-due.ts';

/**
 * Sends a reply to the reporter and keeps the desk's own copy of it.
 *
 * @returns whether it is new: the same reply again is the same reply.
 * @throws Problem `moved-on` when `prev` is not the desk's last, `finished`, `not-claimed`, `no-case`, `gone`.
 */
export async function sendReply(
  programme: Programme,
  who: SignedIn,
  id: string,
  reply: Reply,
): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    const locked = await lockOwnCase(transaction, who, id);
    requireConversing(locked);
    return deliverReply(transaction, programme, who, locked, reply);
  });
}

/**
 * Delivers a reply to the reporter of a locked case, and keeps the desk's own copy of it.
 *
 * @param reply.outlivesReport whether it stays when the report is withdrawn or purged.
 * @returns whether it is new.
 * @throws Problem `moved-on` when `prev` is not the desk's last; ProtocolError `not-sealed`.
 */
export async function deliverReply(
  transaction: Transaction,
  programme: Programme,
  who: SignedIn,
  locked: LockedCase,
  { prev, envelope: sealed, copy, outlivesReport = false }: Reply & { readonly outlivesReport?: boolean },
): Promise<boolean> {
  const day = today(programme);
  const envelope = sealedFrame(sealed);
  const { mailbox } = locked.found;
  const desk = who.desk === locked.report.desk ? null : who.desk;
  const epoch = await epochOf(transaction, who.desk, day);
  const message = hashB64(envelope);
  const place = { mailbox, direction: 'out', desk, epoch, day, id: message, prev } as const;
  const delivery = await deliverMessage(transaction, { ...place, envelope, outlivesReport }, null);
  if (delivery === 'moved-on') throw new Problem('moved-on');
  if (delivery === 'repeated') return false;
  await keepCopy(transaction, { mailbox, message, copy });
  if (locked.report.answer_by !== null) {
    await countFirstAnswer(transaction, programme, locked);
    await changeReport(transaction, mailbox, { answer_by: null });
    await renewDue(transaction, programme, mailbox);
  }
  return true;
}

/**
 * Keeps a follow-up sealed to the case, and destroys the envelope that the epoch's key opens. Doing it again
 * changes nothing.
 *
 * @param message b64 H of the follow-up's envelope.
 * @throws Problem `not-found` when there is no such follow-up, `not-claimed`, `no-case`, `gone`.
 */
export async function resealMessage(
  programme: Programme,
  who: SignedIn,
  id: string,
  { message, copy }: { message: string; copy: string },
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { mailbox } = (await lockOwnCase(transaction, who, id)).found;
    const messages = await listMessages(transaction, mailbox);
    const found = messages.find((each) => each.id === message && each.direction === 'in');
    if (found === undefined) throw new Problem('not-found');
    if (found.payload === null) return;
    await keepCopy(transaction, { mailbox, message, copy });
    await shredPayloads(transaction, mailbox, [found.payload]);
    await forgetPayload(transaction, mailbox, message);
  });
}

/**
 * Keeps a record of the desk, sealed to the case: of whoever may read the case. One that repeats the words of an
 * original is its reader's, and goes when the original is restricted. Returns its id, b64 of 16 random bytes.
 *
 * @throws Problem `not-claimed`, `recused`, `not-found` for an original that is not there, `no-case`, `gone`.
 */
export async function addNote(
  programme: Programme,
  who: SignedIn,
  id: string,
  { copy, of: original }: Note,
): Promise<string> {
  return programme.database.transaction(async (transaction) => {
    const locked = await lockReadCase(transaction, who, id);
    if (original !== undefined) await requireReadOriginal(transaction, who, locked, original);
    return keepRecord(transaction, programme, locked.found.mailbox, { copy, original: original ?? null });
  });
}

/**
 * Keeps a note that its author has sealed to themself. Returns its id.
 *
 * @throws Problem `not-claimed`, `recused`, `no-case`, `gone`.
 */
export async function addOwnNote(
  programme: Programme,
  who: SignedIn,
  id: string,
  file: string,
): Promise<string> {
  const note = newRecordId(programme);
  await programme.database.transaction(async (transaction) => {
    const { mailbox } = (await lockReadCase(transaction, who, id)).found;
    const payload = await putPayload(transaction, { mailbox, bytes: sealedFrame(file) });
    const { account } = who;
    await transaction
      .insertInto('own_notes')
      .values({ mailbox, id: note, account, day: today(programme), payload })
      .execute();
  });
  return note;
}

async function requireReadOriginal(
  transaction: Transaction,
  who: SignedIn,
  locked: LockedCase,
  id: string,
): Promise<void> {
  const original = await findOriginal(transaction, locked, id);
  if (original === null || !readsOriginal(locked.found, who, original.scrub)) throw new Problem('not-found');
}

/** Keeps a message of the conversation, sealed to the case. */
export async function keepCopy(
  transaction: Transaction,
  { mailbox, message, copy }: { mailbox: string; message: string; copy: string },
): Promise<void> {
  const payload = await putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  await transaction.insertInto('case_copies').values({ mailbox, message, payload, scrub: null }).execute();
}

// Taken up again, a case has been answered before: then only the new deadline counts.
async function countFirstAnswer(
  transaction: Transaction,
  programme: Programme,
  locked: LockedCase,
): Promise<void> {
  const { desk, clock_from } = locked.found;
  await meetDeadline(transaction, programme, locked, 'answer');
  if (clock_from === null) await countAnswer(transaction, programme, { desk, received: locked.report.day });
}
