import { canonicalJson } from '@bellbuoy/protocol';
import { correct, countActs, type Figures } from '@bellbuoy/protocol/figures';
import { exclusive } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { countedIn } from './count-cells.ts';
import type { CountedCell } from './counted-cell.ts';
import { readMonthLeaves } from './month-leaves.ts';
import type { Month } from './months.ts';
import { nextMonth } from './months.ts';
import { lastEdition, lastOfMonth, latestCounts, storeEdition } from './store.ts';

/**
 * Publishes a month's figures again, as its counters stand now: the next edition, with the reason, beside the one that it
 * replaces. No cell moves by a small number; what is too little to be told is counted with the next month.
 *
 * @returns the edition's number; null when the month has no figures, or nothing in them would change.
 */
export async function correctFigures(
  programme: Programme,
  month: Month,
  why: string,
): Promise<number | null> {
  const { database } = programme;
  const stored = await lastOfMonth(database.store, month);
  if (stored === null) return null;
  const old = JSON.parse(stored.figures) as Figures;
  const leaves = await readMonthLeaves(programme, month, old.log);
  const now = await countedIn(database.store, month, leaves.events);
  const before = (await latestCounts(database.store, nextMonth(month))).filter(
    ({ period }) => period === month,
  );
  const cells = old.counts.map((cell): CountedCell => {
    const known = before.find(({ measure, part }) => measure === cell.row && part === cell.part);
    const counted = now.get(`${cell.row} ${cell.part}`) ?? 0;
    const { shown } = correct(cell.count, counted - (known?.counted ?? 0));
    return { ...cell, count: shown, carried: known?.carried ?? 0, counted };
  });
  const counts = cells.map(({ row, part, count, since }) => ({ row, part, count, since }));
  const acts = countActs(leaves.openLines);
  if (canonicalJson({ counts, acts }) === canonicalJson({ counts: old.counts, acts: old.acts })) return null;
  const edition = stored.edition + 1;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'figures');
    const former = (await lastEdition(transaction))?.hash ?? null;
    const figures = {
      ...old,
      edition,
      day: today(programme),
      counts,
      acts,
      former,
      replaces: stored.hash,
      why,
    };
    await storeEdition(transaction, programme, figures, cells);
  });
  return edition;
}
