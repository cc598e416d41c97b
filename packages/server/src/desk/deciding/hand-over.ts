import { addDays, type Day, encodeB64, type HandOver } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { SignedIn } from '../../accounts/index.ts';
import type { Schema, Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { publishAct } from '../../log/index.ts';
import { changeReport } from '../../mailbox/index.ts';
import { countOutcome } from '../../measures/index.ts';
import { drawSample, recordAccess } from '../../oversight/index.ts';
import { findSignedBody, type Programme, today } from '../../programme/index.ts';
import { meetDeadline } from '../cases/meet-deadline.ts';
import { purgeDay } from '../cases/purge-rules.ts';
import { keepDecision, keepRecord } from '../keep-record.ts';
import { type LockedCase, requireOpen, requireScrubbed } from '../own-case.ts';
import { lockReadCase } from '../reading-rule.ts';
import { changeCase } from '../store.ts';

/** So many days lie between finding the facts enough and handing over, unless two people say that it cannot wait. */
const COOL_OFF_DAYS = 2;
const REF_BYTES = 16;

/**
 * Records that a lead hands a case over to a body, in public too: the lead's browser has sealed the package to that
 * body, and gives it to them. From then on its reporter cannot withdraw what is in other hands.
 *
 * @returns the day on which the desk's copy is purged.
 * @throws Problem `no-body` for one that the signed descriptor does not name, `not-vetted` unless both steps are
 * answered and the facts indicate it, `too-early` before the second day after, `moved-on` for a
 * package that is on record; `not-scrubbed`, `in-review`,
 * `finished`, `not-claimed` for who may not read it, `recused`, `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function handOver(
  programme: Programme,
  who: SignedIn,
  id: string,
  { body, package: packageId, record, of }: HandOver,
): Promise<Day> {
  const day = today(programme);
  return programme.database.transaction(async (transaction) => {
    const locked = await lockReadCase(transaction, who, id);
    const { mailbox } = locked.found;
    requireHandOver(locked, day);
    if ((await findSignedBody(transaction, body)) === null) throw new Problem('no-body');
    await keepRecord(transaction, programme, mailbox, { copy: record, original: of });
    await keepHandOver(transaction, { mailbox, package: packageId, body, day });
    const ref = encodeB64(programme.random(REF_BYTES));
    await publishAct(transaction, { type: 'hand-over', body, day, ref });
    const { account, desk } = who;
    await recordAccess(transaction, programme, { account, desk, act: 'handed-over', case: id });
    const { retention } = programme.config;
    const purgeOn = purgeDay(retention, 'passed-on', { received: locked.report.day, settled: day });
    if (locked.report.state !== 'passed-on') {
      const { desk, category } = locked.found;
      const about = category && { category, received: locked.report.day };
      await countOutcome(transaction, programme, { desk, disposition: 'passed-on', about });
      await meetDeadline(transaction, programme, locked, 'outcome');
      await drawSample(transaction, programme, locked.found, 'passed-on');
    }
    await changeCase(transaction, mailbox, { disposition: 'passed-on', due_on: null });
    await changeReport(transaction, mailbox, { state: 'passed-on', answer_by: null, purge_on: purgeOn });
    return purgeOn;
  });
}

async function keepHandOver(transaction: Transaction, row: Selectable<Schema['hand_overs']>): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('hand_overs')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('moved-on');
}

/**
 * Says that a case is danger to life and cannot wait. The second person who says so confirms it.
 *
 * @throws Problem `not-vetted` unless the facts indicate it, `forbidden` to whoever said it first, `moved-on` when two
 * have; `in-review`, `finished`, `not-claimed`, `recused`, `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function callLifeSafety(
  programme: Programme,
  who: SignedIn,
  id: string,
  record: string,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const locked = await lockReadCase(transaction, who, id);
    requireOpen(locked);
    const { mailbox, vetted_on, hastened_by, hastened_with } = locked.found;
    if (vetted_on === null) throw new Problem('not-vetted');
    if (hastened_with !== null) throw new Problem('moved-on');
    if (hastened_by === who.account) throw new Problem('forbidden');
    await keepDecision(transaction, programme, mailbox, record);
    const isFirst = hastened_by === null;
    await changeCase(
      transaction,
      mailbox,
      isFirst ? { hastened_by: who.account } : { hastened_with: who.account },
    );
  });
}

// Something more may be handed over later, to the same body or to another.
function requireHandOver(locked: LockedCase, day: Day): void {
  const { found, report } = locked;
  if (report.state !== 'passed-on') requireOpen(locked);
  requireScrubbed(locked);
  if (found.vetted < 2 || found.vetted_on === null) throw new Problem('not-vetted');
  const isHastened = found.hastened_by !== null && found.hastened_with !== null;
  if (!isHastened && day < addDays(found.vetted_on, COOL_OFF_DAYS)) throw new Problem('too-early');
}
