import { type Day, hashB64, type OpenReport } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { answerDay, deadlineRules } from '../../deadlines/index.ts';
import { Problem } from '../../http/index.ts';
import { changeReport, deliverMessage, type Report, recordReportEvent } from '../../mailbox/index.ts';
import { recordAccess } from '../../oversight/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { isAtRedress, kindOf } from '../desk-kind.ts';
import { requireEpoch } from '../keys/epochs.ts';
import { sealedCard, sealedFrame } from '../sealed-parts.ts';
import { addCaseWraps, isCaseIdTaken, removeClaim } from '../store.ts';
import { holdRoster, wrapsForAll } from '../wraps.ts';
import { lockClaimed } from './claim-report.ts';
import { keepSeal } from './keep-seal.ts';

/**
 * Makes the case of a claimed report in one transaction: the content sealed to a case keyring that every
 * member can unwrap, the envelope destroyed, the reporter told, the log told.
 *
 * @throws Problem `not-claimed`, `incomplete-wraps`, `moved-on`, `gone`; ProtocolError `not-sealed`.
 */
export async function openReport(
  programme: Programme,
  who: SignedIn,
  id: string,
  opening: OpenReport,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    await holdRoster(transaction, programme, who.desk);
    const report = await lockClaimed(transaction, who, id);
    // However late it is opened: its reporter has waited since it came.
    const answerBy = answerDay(deadlineRules(programme), kindOf(who), report.day);
    await makeCase(transaction, who, report, { ...opening, answerBy });
    if (opening.seal !== undefined) await keepSeal(transaction, programme, id, opening.seal);
    await destroyEnvelope(transaction, report);
    await tellReporter(transaction, programme, report, { ...opening, answerBy });
    await recordReportEvent(transaction, programme.config.origin, report, {
      type: 'opened',
      day: today(programme),
    });
    await removeClaim(transaction, id);
    const access = { ...who, act: 'opened', case: opening.case.id } as const;
    await recordAccess(transaction, programme, access);
  });
}

async function makeCase(
  transaction: Transaction,
  who: SignedIn,
  { mailbox }: Report,
  opening: OpenReport & { answerBy: Day },
): Promise<void> {
  const { account, desk } = who;
  const { id, recipient, wraps } = opening.case;
  if (await isCaseIdTaken(transaction, id)) throw new Problem('moved-on');
  await requireEpoch(transaction, desk, opening.cardEpoch);
  const sealed = await wrapsForAll(transaction, desk, wraps);
  const content = await putPayload(transaction, { mailbox, bytes: sealedFrame(opening.content) });
  const card = await putPayload(transaction, { mailbox, bytes: sealedCard(opening.card) });
  await transaction
    .insertInto('cases')
    .values({
      mailbox,
      id,
      desk,
      recipient,
      has_seal: opening.hasSeal,
      claimant: account,
      due_on: opening.answerBy,
      clock_from: null,
      disposition: null,
      category: null,
      cluster: null,
      content,
      scrub: null,
      summary: null,
      extract: null,
      card,
      card_epoch: opening.cardEpoch,
      // Guardians vet nothing: what they owe after the answer is the outcome.
      vetted: isAtRedress(who) ? 2 : 0,
      vetted_on: null,
      needs_two: false,
      proposed: null,
      proposed_by: null,
      hastened_by: null,
      hastened_with: null,
    })
    .execute();
  await addCaseWraps(transaction, mailbox, sealed);
}

// Its hash stays in the report's row, so that what was accepted can still be proven.
async function destroyEnvelope(transaction: Transaction, { mailbox, payload }: Report): Promise<void> {
  if (payload === null) throw new Problem('gone');
  await shredPayloads(transaction, mailbox, [payload]);
}

async function tellReporter(
  transaction: Transaction,
  programme: Programme,
  { mailbox, epoch }: Report,
  { opened, copy, answerBy }: OpenReport & { answerBy: Day },
): Promise<void> {
  const day = today(programme);
  const envelope = sealedFrame(opened);
  const id = hashB64(envelope);
  const first = { mailbox, direction: 'out', epoch, day, id, prev: null, envelope } as const;
  if ((await deliverMessage(transaction, first, null)) !== 'delivered') throw new Problem('moved-on');
  const payload = await putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  await transaction
    .insertInto('case_copies')
    .values({ mailbox, message: id, payload, scrub: null })
    .execute();
  await changeReport(transaction, mailbox, {
    payload: null,
    state: 'opened',
    opened_day: day,
    answer_by: answerBy,
    // The one time that was kept, until the urgent report is looked at: which is now.
    screen_by: null,
  });
}
