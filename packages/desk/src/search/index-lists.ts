import { isOpenRow, type ListRow, type Lists } from '../lists/list-rows.ts';
import { say } from '../messages/say.ts';
import { type CaseSearch, categoryWords } from './case-search.ts';

/** So many cases are taken in before the page may do something else. */
const AT_ONCE = 500;

/** Keeps the index as the list is. Taking in what changed is work for the background; a later list takes the place of an earlier. */
export function createListIndexer(search: CaseSearch): (lists: Lists) => Promise<void> {
  const taken = new Map<string, ListRow>();
  let latest: Lists | null = null;
  const takeIn = (row: ListRow) => {
    taken.set(row.id, row);
    if (!isOpenRow(row) || row.card === null) return search.drop(row.id);
    const { id, card, category } = row;
    const shown = category === null ? '' : say(`category.${category}`);
    const summary = search.get(id)?.summary ?? '';
    search.put({ id, subject: card.subject, category: categoryWords(category, shown), summary });
  };
  return async (lists) => {
    latest = lists;
    const fresh = lists.rows.filter((row) => taken.get(row.id) !== row);
    const isLatest = () => latest === lists;
    for (let at = 0; at < fresh.length && isLatest(); at += AT_ONCE) {
      for (const row of fresh.slice(at, at + AT_ONCE)) takeIn(row);
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (!isLatest() || !lists.isWhole) return;
    const here = new Set(lists.rows.map(({ id }) => id));
    for (const id of taken.keys()) {
      if (here.has(id)) continue;
      taken.delete(id);
      search.drop(id);
    }
  };
}
