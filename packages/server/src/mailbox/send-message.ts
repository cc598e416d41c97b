import type { SendMessage } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type EpochBook, parseEnvelope } from '../intake/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { bindUploads } from '../uploads/index.ts';
import { type Admission, spend, type WorkGate } from '../work/index.ts';
import { deliverMessage } from './messages.ts';
import { deskInCharge, findReport, lockReport, type Report } from './report.ts';

const MAX_UNOPENED = 64;

/** What taking messages needs. */
export interface MessageIntake {
  readonly programme: Programme;
  readonly epochs: EpochBook;
  readonly gate: WorkGate;
}

/**
 * Takes a further message of the reporter into the conversation.
 *
 * @returns whether it is new: the same message again is the same message.
 * @throws Problem or ProtocolError `no-mailbox`, `gone`, `malformed`, `not-sealed`, `unknown-upload`,
 * `other-desk` when the case has been moved away from the desk to which it is sealed, `stale-epoch`, `moved-on`, `too-large` while too much of the conversation waits unopened, `work-needed`.
 */
export async function sendMessage(
  { programme, epochs, gate }: MessageIntake,
  mailbox: string,
  { desk: named, epoch, prev, envelope: text, uploads = [], work }: SendMessage,
): Promise<boolean> {
  const envelope = parseEnvelope(text);
  const day = today(programme);
  const since = performance.now();
  const admission = await gate.admit({ work: work ?? null }, { for: envelope.id }, mailbox);
  const found = requirePresent(await findReport(programme.database.store, mailbox));
  const desk = named ?? found.desk;
  const isTaken = await epochs.takes(desk, epoch, day);
  const isNew = await programme.database.transaction(async (transaction) => {
    const report = requirePresent(await lockReport(transaction, mailbox));
    const { id, bytes } = envelope;
    const message = { mailbox, direction: 'in', epoch, day, id, prev, envelope: bytes } as const;
    const of = { ...message, desk: desk === report.desk ? null : desk };
    if (id === report.envelope) throw new Problem('moved-on');
    const delivery = await deliverMessage(transaction, of, report.envelope);
    if (delivery === 'delivered') await requireRoom(transaction, mailbox);
    if (delivery === 'repeated') return false;
    if ((await deskInCharge(transaction, report)) !== desk) throw new Problem('other-desk');
    if (!(await isPaid(transaction, admission))) throw gate.refusal();
    if (!isTaken) throw new Problem('stale-epoch');
    if (delivery === 'moved-on') throw new Problem('moved-on');
    await bindUploads(transaction, mailbox, uploads);
    return true;
  });
  if (isNew) gate.meter.noteAccepted(performance.now() - since);
  return isNew;
}

async function isPaid(transaction: Transaction, admission: Admission | null): Promise<boolean> {
  if (admission === null) return false;
  return admission.payment === null || spend(transaction, admission.payment);
}

/**
 * Refuses more than a desk can take at once. Whoever has the words could otherwise pile up so much in one
 * conversation that nobody could claim the report any more; what the desk has opened counts no longer.
 */
async function requireRoom(transaction: Transaction, mailbox: string): Promise<void> {
  const { unopened } = await transaction
    .selectFrom('messages')
    .select((select) => select.fn.countAll<number>().as('unopened'))
    .where('mailbox', '=', mailbox)
    .where('direction', '=', 'in')
    .where('payload', 'is not', null)
    .executeTakeFirstOrThrow();
  if (unopened > MAX_UNOPENED) {
    throw new Problem(
      'too-large',
      'The desk has not opened your last messages yet. Write again once it has.',
    );
  }
}

function requirePresent(report: Report | null): Report {
  if (report === null) throw new Problem('no-mailbox');
  if (report.state === 'withdrawn' || report.state === 'purged') throw new Problem('gone');
  return report;
}
