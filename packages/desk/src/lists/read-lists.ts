import type { CardPage, CaseCard, ListedCase } from '@bellbuoy/protocol';
import { isReviewer } from '../deciding/reviewer.ts';
import { nameOf } from '../members/read-roster.ts';
import type { Seat } from '../seat/seat.ts';
import { inOrder } from './groups.ts';
import {
  isOpenRow,
  type ListRow,
  type Lists,
  listRow,
  type Person,
  unopenableRow,
  waitingRow,
} from './list-rows.ts';

/** So many cards are opened at a time before the page may do something else. */
const CARDS_AT_ONCE = 250;

/** The queue and the cases as this browser knows them: read in parts, because a desk may have a hundred thousand. */
export interface ListReader {
  /** What is waiting, what has to be done first, and of a long list one more part: the next look takes the next one. */
  refresh(seat: Seat): Promise<Lists>;
  /** The rest of a list that did not come at once. @param onPart called with what there is so far. */
  readRest(seat: Seat, onPart: (lists: Lists) => void): Promise<void>;
}

type Page = CardPage['rows'];

export function createListReader(): ListReader {
  const rows = new Map<string, ListRow>();
  const tags = new Map<string, string>();
  let ends: Pick<Lists, 'waiting' | 'unopenable'> = { waiting: [], unopenable: [] };
  let cursor = '';
  let isWhole = false;

  const take = async (seat: Seat, page: Page) => {
    const around = { personOf: personIn(seat), isToReview: (row: ListedCase) => isReviewer(seat, row) };
    for (let at = 0; at < page.length; at += CARDS_AT_ONCE) {
      const some = page.slice(at, at + CARDS_AT_ONCE);
      const cards = await Promise.all(some.map((row) => cardOf(seat, row)));
      for (const [i, row] of some.entries()) keep(listRow(row, cards[i] ?? null, around));
      await breathe();
    }
  };
  // A row that says the same as before stays the same value, which is quicker to see than to compare.
  const keep = (row: ListRow) => {
    const before = rows.get(row.id);
    if (before === undefined || !isSameRow(before, row)) rows.set(row.id, row);
  };
  const cardOf = async (seat: Seat, row: Page[number]): Promise<CaseCard | null> => {
    if (!('card' in row) || row.card === null || row.cardEpoch === null) return null;
    const before = rows.get(row.case);
    // The end of a sealed card is its authentication tag: another card never has the same.
    const tag = row.card.slice(-22);
    if (tags.get(row.case) === tag && before && isOpenRow(before) && before.card) return before.card;
    try {
      const card = await seat.keychain.openCard(row.card, row.cardEpoch, row.case);
      tags.set(row.case, tag);
      return card;
    } catch {
      return null;
    }
  };
  const keepOnly = (ids: ReadonlySet<string>, from = '', to = '~') => {
    for (const id of rows.keys()) if (id > from && id <= to && !ids.has(id)) rows.delete(id);
  };
  const readPart = async (seat: Seat, after: string) => {
    const { rows: page, next } = await seat.api.cards(after);
    await take(seat, page);
    keepOnly(idsOf(page), after, next ?? undefined);
    return next;
  };
  const lists = (): Lists => inOrder({ ...ends, rows: [...rows.values()], isWhole });

  return {
    async refresh(seat) {
      const { api } = seat;
      const [queue, unopenable, front] = await Promise.all([api.queue(), api.unopenable(), api.cards(null)]);
      ends = {
        waiting: queue.map((item) => waitingRow(item, personIn(seat))),
        unopenable: unopenable.map(unopenableRow),
      };
      await take(seat, front.rows);
      if (front.next === null) {
        keepOnly(idsOf(front.rows));
        isWhole = true;
      } else if (isWhole) {
        cursor = (await readPart(seat, cursor)) ?? '';
      }
      return lists();
    },
    async readRest(seat, onPart) {
      let parts = 0;
      for (let after: string | null = ''; after !== null; ) {
        after = await readPart(seat, after);
        isWhole = after === null;
        // Putting a long list into order takes a while, so that it is not done for every part.
        if (isWhole || ++parts % 8 === 0) onPart(lists());
      }
    },
  };
}

function personIn({ members, session }: Seat): (account: string) => Person {
  return (account) => ({ account, name: nameOf(members, account), isSelf: account === session.account });
}

function idsOf(page: Page): Set<string> {
  return new Set(page.map((row) => row.case));
}

function isSameRow(a: ListRow, b: ListRow): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Lets the page take keys and draw. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
