import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Somebody outside who gets the audit package of every month from their admission on. Who they are is public. */
export type Auditor = Selectable<Schema['auditors']>;

export async function listAuditors(store: Reader): Promise<Auditor[]> {
  return store.selectFrom('auditors').selectAll().orderBy('id').execute();
}

/** Admits an auditor. Returns whether they are new: nobody's recipient is ever changed by this. */
export async function addAuditor(
  programme: Programme,
  auditor: Pick<Auditor, 'id' | 'name' | 'recipient'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await programme.database.store
    .insertInto('auditors')
    .values({ ...auditor, from_day: today(programme) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Ends an admission: the packages of later months are not for them. What they were given they keep. */
export async function removeAuditor(programme: Programme, id: string): Promise<boolean> {
  const { numDeletedRows } = await programme.database.store
    .deleteFrom('auditors')
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
