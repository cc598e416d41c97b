import type { Reader } from '../db/index.ts';

/** What all desks together counted of one thing in a month. */
export interface MonthCount {
  /** At a desk of the guardians' own, or at any other. */
  readonly isRedress: boolean;
  readonly measure: string;
  readonly part: string;
  readonly count: number;
}

/** The counters of a month, over all desks of a kind. @param month `YYYY-MM` */
export async function countedByMonth(store: Reader, month: string): Promise<MonthCount[]> {
  const rows = await store
    .selectFrom('measures')
    .innerJoin('desks', 'desks.id', 'measures.desk')
    .select(({ fn }) => ['desks.kind', 'measure', 'part', fn.sum<number | string>('count').as('count')])
    .where('month', '=', month)
    .groupBy(['desks.kind', 'measure', 'part'])
    .execute();
  // PostgreSQL sums into a type that may come as text.
  return rows.map(({ kind, measure, part, count }) => ({
    ...{ isRedress: kind === 'redress', measure, part, count: Number(count) },
  }));
}
