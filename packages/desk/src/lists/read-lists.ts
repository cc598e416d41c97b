import type { CaseCard, CaseList } from '@bellbuoy/protocol';
import { isReviewer } from '../deciding/reviewer.ts';
import { nameOf } from '../members/read-roster.ts';
import type { Seat } from '../seat/seat.ts';
import { inOrder } from './groups.ts';
import { type Lists, listRow, type Person, unopenableRow, waitingRow } from './list-rows.ts';

/** Cards opened in this session, by case, each with the sealed card that it came from. */
export type OpenedCards = Map<string, { sealed: string; card: CaseCard }>;

/** Fetches the queue and the cases, and opens the cards that are new. */
export async function readLists(seat: Seat, opened: OpenedCards): Promise<Lists> {
  const { api } = seat;
  const [queue, unopenable, cases] = await Promise.all([api.queue(), api.unopenable(), api.cases()]);
  const personOf = (account: string): Person => ({
    account,
    name: nameOf(seat.members, account),
    isSelf: account === seat.session.account,
  });
  const cards = await Promise.all(cases.map((row) => cardOf(seat, row, opened)));
  return inOrder({
    waiting: queue.map((item) => waitingRow(item, personOf)),
    unopenable: unopenable.map(unopenableRow),
    rows: cases.map((row, i) =>
      listRow(row, cards[i] ?? null, { personOf, isToReview: (each) => isReviewer(seat, each) }),
    ),
  });
}

async function cardOf(seat: Seat, row: CaseList[number], opened: OpenedCards): Promise<CaseCard | null> {
  if (!('card' in row)) return null;
  seat.keychain.learnCase(row.case, row);
  const known = opened.get(row.case);
  if (known?.sealed === row.card) return known.card;
  try {
    const card = await seat.keychain.openCard(row.card, row.cardEpoch, row.case);
    opened.set(row.case, { sealed: row.card, card });
    return card;
  } catch {
    return null;
  }
}
