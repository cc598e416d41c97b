import { type AccessAct, type AccessLog, addDays } from '@bellbuoy/protocol';
import { sql } from 'kysely';
import type { Reader, Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Something that somebody at a desk did with a case. */
export interface Access {
  readonly account: string;
  readonly desk: string;
  readonly act: AccessAct;
  /** The case's id. */
  readonly case: string;
}

/** Writes into the access log what somebody did, in the transaction that does it. Once a day is enough. */
export async function recordAccess(
  transaction: Transaction,
  programme: Programme,
  { account, desk, act, case: id }: Access,
): Promise<void> {
  await transaction
    .insertInto('access_log')
    .values({ day: today(programme), case_id: id, account, act, desk })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether today's log has this already: reading again needs no transaction then. */
export async function isAccessRecorded(programme: Programme, access: Access): Promise<boolean> {
  const row = await programme.database.store
    .selectFrom('access_log')
    .select('act')
    .where('day', '=', today(programme))
    .where('case_id', '=', access.case)
    .where('account', '=', access.account)
    .where('act', '=', access.act)
    .executeTakeFirst();
  return row !== undefined;
}

/** The access log of a month, for guardians; the newest month that has an entry when none is asked for. */
export async function readAccessLog({ database }: Programme, asked: string | null): Promise<AccessLog> {
  const months = await listMonths(database.store);
  const month = asked ?? months[0] ?? null;
  if (month === null) return { months, month, entries: [] };
  const rows = await database.store
    .selectFrom('access_log')
    .innerJoin('accounts', 'accounts.account', 'access_log.account')
    .select(['access_log.day', 'access_log.account', 'accounts.name', 'access_log.desk', 'access_log.act'])
    .select('access_log.case_id as case')
    .where('access_log.day', '>=', `${month}-01`)
    .where('access_log.day', '<=', `${month}-31`)
    .orderBy('access_log.day', 'desc')
    .orderBy('access_log.desk')
    .orderBy('access_log.account')
    .orderBy('access_log.case_id')
    .orderBy('access_log.act')
    .execute();
  return { months, month, entries: rows };
}

/** Forgets what has been kept for as long as the programme keeps its access log. */
export async function forgetAccess(programme: Programme): Promise<void> {
  const { database, config } = programme;
  await database.store
    .deleteFrom('access_log')
    .where('day', '<=', addDays(today(programme), -config.retention.accessLog))
    .execute();
}

async function listMonths(store: Reader): Promise<string[]> {
  const rows = await store
    .selectFrom('access_log')
    .select(sql<string>`substr(day, 1, 7)`.as('month'))
    .distinct()
    .orderBy('month', 'desc')
    .execute();
  return rows.map((row) => row.month);
}
