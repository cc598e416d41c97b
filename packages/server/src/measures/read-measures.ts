import { type Measures, workingDaysBetween } from '@bellbuoy/protocol';
import type { SignedIn } from '../accounts/index.ts';
import { deadlineRules } from '../deadlines/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { addMonths } from './months.ts';

const MONTHS = 12;
/** Fewer than this are not broken down: the parts of a few would tell of single cases. */
const FEW = 5;
/** Counted for the programme's public figures alone. */
const NOT_FOR_DESKS = ['outcome', 'redress'];

/** The counters of a member's desk for the last months, and what is unopened now. */
export async function readMeasures(programme: Programme, { desk }: SignedIn): Promise<Measures> {
  const { store } = programme.database;
  const rows = await store
    .selectFrom('measures')
    .select(['month', 'measure', 'part', 'count'])
    .where('desk', '=', desk)
    .where('measure', 'not in', NOT_FOR_DESKS)
    .where('measure', 'not like', 'scope:%')
    .where('month', '>', addMonths(today(programme), -MONTHS))
    .orderBy('month')
    .orderBy('measure')
    .orderBy('part')
    .execute();
  const oldest = await store
    .selectFrom('reports')
    .select(({ fn }) => fn.min('day').as('day'))
    .where('desk', '=', desk)
    .where('state', '=', 'received')
    .executeTakeFirst();
  const { calendar } = deadlineRules(programme);
  return {
    oldestUnread: oldest?.day ? workingDaysBetween(oldest.day, today(programme), calendar) : null,
    figures: group(rows),
  };
}

type Row = { month: string; measure: string; part: string; count: number };

function group(rows: readonly Row[]): Measures['figures'] {
  const groups = Map.groupBy(rows, ({ month, measure }) => `${month} ${measure}`);
  return [...groups.values()].map((parts) => {
    const [{ month, measure } = { month: '', measure: '' }] = parts;
    // How many people were contacted is no count of cases: how often it was asked is.
    const counted = measure === 'contacted' ? parts.filter(({ part }) => part === 'asked') : parts;
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    const shown = Object.fromEntries(parts.map(({ part, count }) => [part, count]));
    return { month, measure, total, parts: total < FEW ? null : shown };
  });
}
