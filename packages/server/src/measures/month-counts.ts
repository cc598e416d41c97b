import type { Reader } from '../db/index.ts';

/** What all desks together counted of one thing in a month. */
export interface MonthCount {
  readonly measure: string;
  readonly part: string;
  readonly count: number;
}

/** The counters of a month, over all desks. @param month `YYYY-MM` */
export async function countedByMonth(store: Reader, month: string): Promise<MonthCount[]> {
  const rows = await store
    .selectFrom('measures')
    .select(({ fn }) => ['measure', 'part', fn.sum<number | string>('count').as('count')])
    .where('month', '=', month)
    .groupBy(['measure', 'part'])
    .execute();
  // PostgreSQL sums into a type that may come as text.
  return rows.map(({ measure, part, count }) => ({ measure, part, count: Number(count) }));
}
