import { addDays, type Day } from '@bellbuoy/protocol';
import { payloadsOfReport, shredPayloads, type Transaction } from '../db/index.ts';
import { clearCase, type PurgeRule } from '../desk/index.ts';
import { clearActs } from '../guardians/index.ts';
import { changeReport, type Report, recordReportEvent } from '../mailbox/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { clearAwards, offersOf } from '../rewards/index.ts';
import { forgetUploads } from '../uploads/index.ts';

/** Why everything of a report goes. */
export type Farewell = { readonly type: 'withdrawn' } | { readonly type: 'purge'; readonly rule: PurgeRule };

const KEPT_DAYS = 365;

/**
 * Destroys everything that a locked report consists of, and tells the log: the report, the case's content,
 * notes, copies, and the messages of both sides. What its reporter keeps for themself stays for a
 * year, and what they were offered until they can no longer claim it.
 *
 * The caller has written the id into the purge journal.
 *
 * @returns the names of the files that the caller deletes once this is committed.
 */
export async function clearReport(
  transaction: Transaction,
  programme: Programme,
  report: Report,
  farewell: Farewell,
): Promise<string[]> {
  const day = today(programme);
  const { mailbox } = report;
  await clearCase(transaction, mailbox);
  await clearActs(transaction, mailbox, day);
  await clearAwards(transaction, programme, mailbox);
  // Only now: what somebody is deciding at this moment is there once their act or award could be locked, and goes too.
  await shredPayloads(transaction, mailbox, await payloadsOfReport(transaction, mailbox));
  await clearMessages(transaction, mailbox);
  await changeReport(transaction, mailbox, {
    payload: null,
    state: farewell.type === 'purge' ? 'purged' : 'withdrawn',
    screen_by: null,
    answer_by: null,
    purge_on: null,
  });
  await transaction
    .insertInto('tombstones')
    .values({ mailbox, kept_until: await keptUntil(transaction, mailbox, addDays(day, KEPT_DAYS)) })
    .execute();
  await recordReportEvent(transaction, programme.config.origin, report, { ...farewell, day });
  return forgetUploads(transaction, mailbox);
}

/** What is kept to claim by is kept for as long as something can be claimed. */
async function keptUntil(transaction: Transaction, mailbox: string, day: Day): Promise<Day> {
  const offers = await offersOf(transaction, mailbox);
  return offers.reduce((latest, { until_day }) => (until_day > latest ? until_day : latest), day);
}

async function clearMessages(transaction: Transaction, mailbox: string): Promise<void> {
  const offers = await offersOf(transaction, mailbox);
  await transaction
    .deleteFrom('messages')
    .where('mailbox', '=', mailbox)
    .$if(offers.length > 0, (query) =>
      query.where(
        'id',
        'not in',
        offers.map(({ message }) => message),
      ),
    )
    .execute();
}
