import type { ListRow, Lists, OpenRow, UnopenableRow, WaitingRow } from './list-rows.ts';
import { isOpenRow } from './list-rows.ts';

export type GroupId = 'waiting' | 'review' | 'mine' | 'others' | 'ended' | 'unopenable';

/** A section of the list, in the order in which a desk works: what nobody has, what I owe, what others have, what is over. */
export type Group =
  | { readonly id: 'waiting'; readonly rows: readonly WaitingRow[] }
  | { readonly id: 'review' | 'mine' | 'others' | 'ended'; readonly rows: readonly ListRow[] }
  | { readonly id: 'unopenable'; readonly rows: readonly UnopenableRow[] };

/**
 * Puts fetched lists into the order in which a desk works. Done once, when they are fetched: so a row stays where it is when it has
 * been read.
 */
export function inOrder({ waiting, unopenable, rows, isWhole }: Lists): Lists {
  const open = rows.filter(isToWork);
  const ended = rows.filter((row) => !isToWork(row));
  return {
    waiting: waiting.toSorted(byUrgencyThenAge),
    unopenable,
    rows: [...sortOpen(open), ...ended.toSorted(byDayDown)],
    isWhole,
  };
}

/** Sorts the lists into sections, each in the order that they have. What is rare has a section only when it is there. */
export function groupLists({ waiting, unopenable, rows }: Lists): Group[] {
  const toReview = rows.filter((row) => isOpenRow(row) && row.isToReview);
  const open = rows.filter(isToWork).filter(({ isToReview }) => !isToReview);
  const isMine = ({ claimant }: OpenRow) => claimant?.isSelf === true;
  return [
    { id: 'waiting', rows: waiting },
    ...(toReview.length > 0 ? [{ id: 'review', rows: toReview } as const] : []),
    { id: 'mine', rows: open.filter(isMine) },
    // What one has stepped back from is with colleagues, and not over.
    { id: 'others', rows: [...open.filter((row) => !isMine(row)), ...rows.filter(isRecused)] },
    { id: 'ended', rows: rows.filter((row) => !isToWork(row) && !isRecused(row)) },
    ...(unopenable.length > 0 ? [{ id: 'unopenable', rows: unopenable } as const] : []),
  ];
}

/** Whether somebody has to do something about it: also about a finished case whose reporter has written again. */
function isToWork(row: ListRow): row is OpenRow {
  if (!isOpenRow(row)) return false;
  return row.kind === 'open' || row.kind === 'second-review' || row.unread > 0;
}

/** The lists with those cases alone. Of a report that nobody has opened there are no words to look for. */
export function onlyFound(lists: Lists, found: ReadonlySet<string>): Lists {
  return { ...lists, waiting: [], unopenable: [], rows: lists.rows.filter(({ id }) => found.has(id)) };
}

function isRecused({ kind }: ListRow): boolean {
  return kind === 'recused';
}

/** The report to take next: an urgent one first, then the oldest that nobody has. */
export function nextWaiting({ waiting }: Lists): WaitingRow | null {
  return waiting.find(({ claimant }) => claimant === null) ?? null;
}

/** The lists once somebody has read a case's messages. */
export function withRead(lists: Lists, id: string): Lists {
  return {
    ...lists,
    rows: lists.rows.map((row) => (row.id === id && isOpenRow(row) ? { ...row, unread: 0 } : row)),
  };
}

/** Whether two lists show the same, in whatever order. */
export function isSameLists(a: Lists, b: Lists): boolean {
  const contentOf = ({ waiting, unopenable }: Lists) =>
    [...waiting, ...unopenable].map((row) => JSON.stringify(row)).toSorted();
  return a.rows.length === b.rows.length && isSameRows(a, b) && contentOf(a).join() === contentOf(b).join();
}

function isSameRows(a: Lists, b: Lists): boolean {
  const known = new Map(a.rows.map((row) => [row.id, row]));
  return b.rows.every((row) => {
    const before = known.get(row.id);
    return before === row || JSON.stringify(before) === JSON.stringify(row);
  });
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

/**
 * The order of work: what its reporter marked urgent, then what is due sooner, then what came earlier. What waits for the reporter
 * has no due day and comes last; a new message that no due day counts comes before any. Nothing else counts: not how many reports
 * there are of the same thing, nor who writes.
 */
function orderOf({ isUrgent, due, unread, day, id }: OpenRow): string {
  const by = due?.on ?? (unread > 0 ? '0000-00-00' : '9999-99-99');
  return `${isUrgent ? 0 : 1} ${by} ${day} ${id}`;
}

// Each row's place is worked out once: a long list compares it many times.
function sortOpen(rows: readonly OpenRow[]): OpenRow[] {
  return rows
    .map((row) => ({ row, order: orderOf(row) }))
    .sort((a, b) => compare(a.order, b.order))
    .map(({ row }) => row);
}

function byDayDown(a: ListRow, b: ListRow): number {
  return compare(b.day, a.day) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
