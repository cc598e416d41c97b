import { type AdvisoryMeasures, type Category, type Day, daysBetween } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { scopeMeasure } from './count.ts';
import { addMonths } from './months.ts';

interface MeasuredAdvisory {
  readonly category: Category;
  readonly from: Day;
  readonly until: Day;
}

/** How many months before an advisory are held against as many from its own on. */
const MONTHS = 3;
/** Fewer than this tell of single cases. */
const FEW = 5;

/**
 * What became different with an advisory: how long until the first report of its kind that was in scope, and which share was in
 * scope before and after. Never how many there were.
 *
 * @param advisory what it was about, its first day and its last.
 */
export async function measureAdvisory(store: Reader, advisory: MeasuredAdvisory): Promise<AdvisoryMeasures> {
  const { category, from } = advisory;
  const first = await firstInScope(store, advisory);
  const month = from.slice(0, 7);
  return {
    daysToFirst: first === null ? null : daysBetween(from, first),
    before: await shareInScope(store, category, addMonths(month, -MONTHS), addMonths(month, -1)),
    after: await shareInScope(store, category, month, addMonths(month, MONTHS - 1)),
  };
}

/** The first day with a report of its kind that was in scope, while it held; null while they are few. */
async function firstInScope(store: Reader, { category, from, until }: MeasuredAdvisory): Promise<Day | null> {
  const row = await store
    .selectFrom('cases')
    .innerJoin('reports', 'reports.mailbox', 'cases.mailbox')
    .select(({ fn }) => [fn.min('reports.day').as('day'), fn.countAll<number | string>().as('count')])
    .where('cases.category', '=', category)
    .where('cases.vetted', '>', 0)
    .where('reports.day', '>=', from)
    .where('reports.day', '<=', until)
    .where((where) =>
      where.or([where('cases.disposition', 'is', null), where('cases.disposition', '!=', 'out-of-scope')]),
    )
    .executeTakeFirst();
  return row === undefined || Number(row.count) < FEW ? null : row.day;
}

/** In whole percent; null where too few were finished. @param first `YYYY-MM`, as `last`, both of them counted. */
async function shareInScope(
  store: Reader,
  category: Category,
  first: string,
  last: string,
): Promise<number | null> {
  const rows = await store
    .selectFrom('measures')
    .select(({ fn }) => ['part', fn.sum<number | string>('count').as('count')])
    .where('measure', '=', scopeMeasure(category))
    .where('month', '>=', first)
    .where('month', '<=', last)
    .groupBy('part')
    .execute();
  const counted = (name: string) => Number(rows.find(({ part }) => part === name)?.count ?? 0);
  const total = counted('in') + counted('out');
  return total < FEW ? null : Math.round((100 * counted('in')) / total);
}
