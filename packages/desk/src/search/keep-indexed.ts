import type { DeskState, DeskStore } from '../desk/desk-state.ts';
import { isOpenRow, type Lists } from '../lists/list-rows.ts';
import type { CaseSearch } from './case-search.ts';
import { createListIndexer } from './index-lists.ts';
import { indexSummaries, putSummary, summaryWords, type TakenSummaries } from './index-summaries.ts';

/** Summaries of colleagues are looked for this often at most. */
const AT_MOST_EVERY_MS = 60_000;

/** Keeps the index as the list and the summaries are, in the background. */
export function keepIndexed(store: DeskStore, search: CaseSearch): void {
  const indexLists = createListIndexer(search);
  const taken: TakenSummaries = new Map();
  let lists: Lists | null = null;
  let reading: DeskState['reading'] | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  const follow = async (shown: Lists) => {
    await indexLists(shown);
    const isBehind = shown.rows.some((row) => isOpenRow(row) && row.scrub !== null && !taken.has(row.id));
    if (!isBehind || !shown.isWhole || performance.now() - lastAt < AT_MOST_EVERY_MS) return;
    lastAt = performance.now();
    await indexSummaries(store.read().seat, search, taken);
  };
  store.subscribe(() => {
    const now = store.read();
    if (now.lists !== null && now.lists !== lists) {
      ({ lists } = now);
      // A server that cannot be reached is tried again with the next list.
      void follow(now.lists).catch(() => {});
    }
    if (now.reading !== reading) {
      ({ reading } = now);
      const opened = reading.kind === 'case' ? reading.opened : null;
      if (opened?.summary) putSummary(search, opened.row.case, summaryWords(opened.summary));
    }
  });
}
