import type { ReportEvent } from '@bellbuoy/protocol';
import { FIGURE_ROWS, release } from '@bellbuoy/protocol/figures';
import type { Reader } from '../db/index.ts';
import { countedByMonth, type MonthCount } from '../measures/index.ts';
import type { CountedCell } from './counted-cell.ts';
import { type Month, nextMonth } from './months.ts';
import { type LatestCount, latestCounts } from './store.ts';

/** How the counters of desks are called in figures. */
const FROM_COUNTERS: Readonly<Record<string, (count: MonthCount) => string | null>> = {
  outcome: ({ part }) => `outcome ${part}`,
  'answer-days': ({ part }) => `answered ${part}`,
  'triage-deadline': ({ part }) => (part === 'late' ? 'overdue triage' : null),
  'outcome-deadline': ({ part }) => (part === 'late' ? 'overdue outcome' : null),
  useful: ({ part }) => `useful ${part}`,
  contacted: ({ part }) => (part === 'unconcerned' ? 'contacted unconcerned' : null),
  reopened: () => 'reopened all',
  redress: ({ part }) => `redress ${part}`,
};

/** Every cell of a month that was not published yet. @param begin the programme's first month. */
export async function countCells(
  store: Reader,
  month: Month,
  events: readonly ReportEvent[],
  begin: Month,
): Promise<CountedCell[]> {
  const counted = await countedIn(store, month, events);
  const earlier = await latestCounts(store, month);
  return allCells().map(({ row, part }) => {
    const own = earlier.filter((cell) => cell.measure === row && cell.part === part);
    const carried = own.reduce((sum, cell) => sum + cell.counted - (cell.shown ?? 0), 0);
    const cell = { row, part, carried, counted: counted.get(`${row} ${part}`) ?? 0 };
    return { ...cell, count: release(carried, cell.counted).shown, since: sinceWhen(own, begin) };
  });
}

/** What a month's own events come to, by `<row> <part>`. */
export async function countedIn(
  store: Reader,
  month: Month,
  events: readonly ReportEvent[],
): Promise<Map<string, number>> {
  const counters = await countedByMonth(store, month);
  const counted = new Map<string, number>();
  for (const counter of counters) {
    // How the guardians' own desk keeps its deadlines is no measure of those that take reports.
    if (counter.isRedress !== (counter.measure === 'redress')) continue;
    const name = FROM_COUNTERS[counter.measure]?.(counter) ?? null;
    if (name !== null) counted.set(name, counter.count);
  }
  const count = (isOne: (event: ReportEvent) => boolean) => events.filter(isOne).length;
  counted.set(
    'received all',
    count(({ type }) => type === 'report'),
  );
  counted.set(
    'withdrawn all',
    count(({ type }) => type === 'withdrawn'),
  );
  // The log says how many; only the counters know how many of them were late.
  const purged = count((event) => event.type === 'purge' && event.rule !== 'restore');
  const lates = counters.filter(({ measure, part }) => measure === 'purge' && part === 'late');
  const late = lates.reduce((sum, counter) => sum + counter.count, 0);
  counted.set('purged late', Math.min(late, purged));
  counted.set('purged on-time', purged - Math.min(late, purged));
  return counted;
}

function allCells(): { row: string; part: string }[] {
  return Object.entries(FIGURE_ROWS).flatMap(([row, parts]) => parts.map((part) => ({ row, part })));
}

/** The month after the last that showed something; before that, everything counts from the beginning. */
function sinceWhen(earlier: readonly LatestCount[], begin: Month): Month {
  const shown = earlier.findLast((cell) => cell.shown !== null);
  return shown === undefined ? begin : nextMonth(shown.period);
}
