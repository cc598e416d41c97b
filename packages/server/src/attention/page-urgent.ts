// Urgent reports call whoever is on call: the first at once, then at most one call a quarter-hour of the clock, so that a
// flood is no storm. It goes on while one is past its time and nobody has looked at it; then leads are called too.

import { holdLease, type Lease } from '../db/index.ts';
import { listDesks, type Programme } from '../programme/index.ts';
import { tryWay } from './failures.ts';
import type { SendMail } from './mail.ts';
import { listRecipients } from './notices.ts';
import type { CallPager, Page } from './webhook.ts';
import { urgentMail } from './words.ts';

const REST_MS = 15 * 60_000;
const RETRY_MS = 60_000;
// A flood is more than one statement may hold.
const PART = 1_000;

/** How people are called; null for a way that is not configured. */
export interface Ways {
  readonly mail: SendMail | null;
  readonly pager: CallPager | null;
}

/** Until when each desk's pager waits after a call that reached nobody: milliseconds since 1970, in memory alone. */
export type Retries = Map<string, number>;

export async function pageUrgent(
  programme: Programme,
  ways: Ways,
  retries: Retries,
  lease: Lease,
): Promise<void> {
  for (const { id } of await listDesks(programme.database.store)) {
    if (programme.now() < (retries.get(id) ?? 0)) continue;
    const page = await takePage(programme, lease, id);
    if (page === null || (await call(programme, ways, page))) continue;
    // Called by neither: tried again soon, and not at the end of the rest.
    await forgetCall(programme, lease, id);
    retries.set(id, programme.now() + RETRY_MS);
  }
}

/** What to call about, marked as called in the same transaction; null while there is nothing new, or the pager rests. */
async function takePage(programme: Programme, lease: Lease, desk: string): Promise<Page | null> {
  const now = programme.now();
  return programme.database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    await transaction.deleteFrom('pager_rests').where('rests_until', '<=', now).execute();
    await forgetScreened(transaction);
    const urgent = await transaction
      .selectFrom('reports')
      .leftJoin('paged', 'paged.mailbox', 'reports.mailbox')
      .select(['reports.mailbox', 'reports.screen_by', 'paged.mailbox as paged'])
      .where('desk', '=', desk)
      .where('state', '=', 'received')
      .where('screen_by', 'is not', null)
      .execute();
    const fresh = urgent.filter(({ paged }) => paged === null);
    const late = urgent.filter(({ screen_by }) => (screen_by ?? now) < now).length;
    if (fresh.length === 0 && late === 0) return null;
    const resting = await transaction
      .selectFrom('pager_rests')
      .select('desk')
      .where('desk', '=', desk)
      .executeTakeFirst();
    if (resting !== undefined) return null;
    await transaction
      .insertInto('pager_rests')
      .values({ desk, rests_until: endOfQuarter(now) })
      .execute();
    for (let i = 0; i < fresh.length; i += PART) {
      const part = fresh.slice(i, i + PART).map(({ mailbox }) => ({ mailbox }));
      await transaction.insertInto('paged').values(part).execute();
    }
    return { desk, waiting: urgent.length, late };
  });
}

async function forgetScreened(transaction: Parameters<typeof holdLease>[0]): Promise<void> {
  await transaction
    .deleteFrom('paged')
    .where((each) =>
      each.not(
        each.exists(
          each
            .selectFrom('reports')
            .select('reports.mailbox')
            .whereRef('reports.mailbox', '=', 'paged.mailbox')
            .where('reports.state', '=', 'received')
            .where('reports.screen_by', 'is not', null),
        ),
      ),
    )
    .execute();
}

/** Returns whether at least one way worked. */
async function call(programme: Programme, { mail, pager }: Ways, page: Page): Promise<boolean> {
  const results: boolean[] = [];
  if (pager !== null) results.push(await tryWay(programme, 'webhook', () => pager(page)));
  if (mail !== null) {
    const { waiting, late, desk } = page;
    const link = `${programme.config.urls.desk}/desk/`;
    for (const { mail: to, language } of await whomToCall(programme, desk, late > 0)) {
      const letter = { to, ...urgentMail(language, waiting, late, link) };
      results.push(await tryWay(programme, 'mail', () => mail(letter)));
    }
  }
  return results.length === 0 || results.includes(true);
}

/** Whoever is on call; the leads as well once a report is past its time, or when nobody is on call. */
async function whomToCall(programme: Programme, desk: string, isLate: boolean) {
  const recipients = await listRecipients(programme.database.store, desk);
  const hasOnCall = recipients.some(({ onCall }) => onCall);
  return recipients.filter(({ onCall, isLead }) => onCall || (isLead && (isLate || !hasOnCall)));
}

// What was called about is new again, and the pager does not rest.
async function forgetCall({ database }: Programme, lease: Lease, desk: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await holdLease(transaction, lease);
    await transaction.deleteFrom('pager_rests').where('desk', '=', desk).execute();
    const ofDesk = transaction.selectFrom('reports').select('mailbox').where('desk', '=', desk);
    await transaction.deleteFrom('paged').where('mailbox', 'in', ofDesk).execute();
  });
}

// By the clock, as the time by which somebody should have looked: what is kept of a call tells no finer time of a report.
function endOfQuarter(now: number): number {
  return (Math.floor(now / REST_MS) + 1) * REST_MS;
}
