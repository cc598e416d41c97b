import type { Day } from '@bellbuoy/protocol';
import { sql } from 'kysely';
import type { Transaction } from '../db/index.ts';

/** Counts that a case of a desk was deleted, so that guardians see when many go at once. */
export async function countPurgeDay(
  transaction: Transaction,
  { day, desk }: { day: Day; desk: string },
): Promise<void> {
  await transaction
    .insertInto('purge_days')
    .values({ day, desk, cases: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'desk']).doUpdateSet({ cases: sql<number>`purge_days.cases + 1` }),
    )
    .execute();
}
