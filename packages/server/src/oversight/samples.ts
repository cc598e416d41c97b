// Samples of finished cases. The server draws them, so that no desk chooses what guardians see; a browser of the desk seals them,
// because only it can read them.

import {
  addWorkingDays,
  canonicalBytes,
  checkEnvelope,
  type Day,
  type DeliverSample,
  type Disposition,
  decodeB64,
  encodeB64,
  parseDescriptor,
  parseJson,
  type SampleAnswer,
  type SampleReason,
} from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { putPayload, type Reader, readPayloads, type Schema, type Transaction } from '../db/index.ts';
import { deadlineRules } from '../deadlines/index.ts';
import { Problem } from '../http/index.ts';
import { editionInForce, findDesk, type Programme, today } from '../programme/index.ts';

export type Sample = Selectable<Schema['samples']>;

/** Working days that a desk has for delivering a sample. */
const DELIVER_WITHIN = 5;
const ID_BYTES = 16;
const STRONGER: readonly SampleReason[] = ['knowingly-false', 'deadline', 'drawn'];

/** A case that has just been finished. */
interface FinishedCase {
  readonly mailbox: string;
  readonly id: string;
  readonly desk: string;
}

/**
 * Decides whether guardians are given a case that has just been finished: always when somebody is said to have lied or
 * a deadline was missed in it, otherwise by the draw. One that the desk still owes of it stays as it is.
 */
export async function drawSample(
  transaction: Transaction,
  programme: Programme,
  finished: FinishedCase,
  disposition: Disposition,
): Promise<void> {
  // What guardians end at their own desk they know.
  if ((await findDesk(transaction, finished.desk))?.kind !== 'intake') return;
  if ((await slotsInForce(transaction)) === null) return;
  const reason = await reasonFor(transaction, programme, finished, disposition);
  if (reason === null) return;
  const owed = await findOwed(transaction, finished.mailbox);
  if (owed === null) return addSample(transaction, programme, finished, reason);
  if (STRONGER.indexOf(reason) >= STRONGER.indexOf(owed.reason)) return;
  await transaction.updateTable('samples').set({ reason }).where('id', '=', owed.id).execute();
}

/**
 * Keeps what a browser of the desk has sealed.
 *
 * @throws Problem `incomplete-wraps` unless it is for exactly the slots of the guardians in force; ProtocolError `not-sealed`.
 */
export async function keepSample(
  transaction: Transaction,
  programme: Programme,
  { id, mailbox }: { id: string; mailbox: string },
  delivered: DeliverSample,
): Promise<void> {
  const inForce = await slotsInForce(transaction);
  const wrapped = Object.keys(delivered.wraps);
  const isForThem =
    inForce?.version === delivered.version &&
    wrapped.length === inForce.slots.length &&
    inForce.slots.every((slot) => wrapped.includes(String(slot)));
  if (!isForThem) throw new Problem('incomplete-wraps');
  for (const record of delivered.records) checkEnvelope(decodeB64(record));
  const payload = await putPayload(transaction, { mailbox, bytes: canonicalBytes(delivered) });
  const changes = { payload, delivered_on: today(programme) };
  await transaction.updateTable('samples').set(changes).where('id', '=', id).execute();
}

/**
 * A delivered sample, sealed.
 *
 * @throws Problem `not-found` for none that was delivered, `gone` when its case has been deleted.
 */
export async function readSample({ database: { store } }: Programme, id: string): Promise<SampleAnswer> {
  const row = await store.selectFrom('samples').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.delivered_on === null) throw new Problem('not-found');
  const { mailbox, payload, case_id, desk, reason } = row;
  if (mailbox === null || payload === null) throw new Problem('gone');
  const [found] = await readPayloads(store, mailbox, [payload]);
  if (found === undefined) throw new Problem('gone');
  return { id, case: case_id, desk, reason, ...(parseJson(found.bytes) as DeliverSample) };
}

/** The sample of a case that its desk has not delivered yet. */
export async function findOwed(store: Reader, mailbox: string): Promise<Sample | null> {
  const row = await store
    .selectFrom('samples')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('delivered_on', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Lets the desk that is given a case owe what the one that gave it away had not delivered. */
export async function moveSample(
  transaction: Transaction,
  mailbox: string,
  to: { desk: string; case_id: string },
): Promise<void> {
  await transaction
    .updateTable('samples')
    .set(to)
    .where('mailbox', '=', mailbox)
    .where('delivered_on', 'is', null)
    .execute();
}

/** Leaves of the samples of a case that is being deleted that there were any. What was sealed is shredded with the case. */
export async function clearSamples(transaction: Transaction, mailbox: string): Promise<void> {
  await transaction
    .updateTable('samples')
    .set({ mailbox: null, payload: null })
    .where('mailbox', '=', mailbox)
    .execute();
}

async function reasonFor(
  transaction: Transaction,
  programme: Programme,
  { id }: FinishedCase,
  disposition: Disposition,
): Promise<SampleReason | null> {
  if (disposition === 'knowingly-false') return 'knowingly-false';
  const missed = await transaction
    .selectFrom('missed_deadlines')
    .select('kind')
    .where('case_id', '=', id)
    .executeTakeFirst();
  if (missed !== undefined) return 'deadline';
  return isDrawn(programme) ? 'drawn' : null;
}

function isDrawn({ random, config }: Programme): boolean {
  const [drawn = 0] = new Uint32Array(random(4).slice().buffer);
  return drawn / 2 ** 32 < config.oversight.sample;
}

async function addSample(
  transaction: Transaction,
  programme: Programme,
  { mailbox, id, desk }: FinishedCase,
  reason: SampleReason,
): Promise<void> {
  const drawnOn = today(programme);
  await transaction
    .insertInto('samples')
    .values({
      ...{ id: encodeB64(programme.random(ID_BYTES)), mailbox, case_id: id, desk, reason },
      ...{ drawn_on: drawnOn, due_on: dueOn(programme, drawnOn), delivered_on: null, payload: null },
    })
    .execute();
}

function dueOn(programme: Programme, day: Day): Day {
  return addWorkingDays(day, DELIVER_WITHIN, deadlineRules(programme).calendar);
}

/** The guardians of the descriptor that is served; null where it names none, so that nothing could be sealed for them. */
async function slotsInForce(store: Reader): Promise<{ version: number; slots: number[] } | null> {
  const edition = await editionInForce(store);
  const guardians = edition === null ? null : parseDescriptor(edition.bytes).guardians;
  return guardians && { version: guardians.version, slots: guardians.slots.map(({ slot }) => slot) };
}
