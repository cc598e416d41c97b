import type { ListRow, Lists, OpenRow, WaitingRow } from './list-rows.ts';
import { isOpenRow } from './list-rows.ts';

export type GroupId = 'waiting' | 'mine' | 'others' | 'ended';

/** A section of the list, in the order in which a desk works: what nobody has, what I owe, what others have, what is over. */
export type Group =
  | { readonly id: 'waiting'; readonly rows: readonly WaitingRow[] }
  | { readonly id: Exclude<GroupId, 'waiting'>; readonly rows: readonly ListRow[] };

/** Sorts the lists into sections. The order depends on nothing that is opened later, so rows do not move as cards open. */
export function groupLists({ waiting, rows }: Lists): Group[] {
  const open = rows.filter(isOpenRow).filter(({ kind }) => kind === 'open');
  const isMine = ({ claimant }: OpenRow) => claimant?.isSelf === true;
  return [
    { id: 'waiting', rows: waiting.toSorted(byUrgencyThenAge) },
    { id: 'mine', rows: open.filter(isMine).toSorted(byDue) },
    { id: 'others', rows: open.filter((row) => !isMine(row)).toSorted(byDue) },
    { id: 'ended', rows: rows.filter((row) => row.kind !== 'open').toSorted(byDayDown) },
  ];
}

/** The report to take next: an urgent one first, then the oldest that nobody has. */
export function nextWaiting({ waiting }: Lists): WaitingRow | null {
  return waiting.filter(({ claimant }) => claimant === null).toSorted(byUrgencyThenAge)[0] ?? null;
}

/** How many reports and messages are in `fresh` that a person looking at `shown` has not seen. */
export function countNew(shown: Lists, fresh: Lists): number {
  const known = new Set(newsOf(shown));
  return newsOf(fresh).filter((key) => !known.has(key)).length;
}

function newsOf({ waiting, rows }: Lists): string[] {
  const unread = rows.filter((row) => isOpenRow(row) && row.unread > 0);
  return [...waiting.map(({ report }) => report), ...unread.map(({ id }) => id)];
}

function byUrgencyThenAge(a: WaitingRow, b: WaitingRow): number {
  return Number(b.isUrgent) - Number(a.isUrgent) || compare(a.day, b.day) || compare(a.report, b.report);
}

// What the reporter waits for comes first; what waits for the reporter has no due day.
function byDue(a: OpenRow, b: OpenRow): number {
  return (
    Number(b.unread > 0) - Number(a.unread > 0) ||
    compare(a.due ?? '9999', b.due ?? '9999') ||
    compare(a.day, b.day) ||
    compare(a.id, b.id)
  );
}

function byDayDown(a: ListRow, b: ListRow): number {
  return compare(b.day, a.day) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
