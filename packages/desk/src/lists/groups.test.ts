import { describe, expect, test } from 'vitest';
import { countNew, groupLists, inOrder, isSameLists, nextWaiting, withRead } from './groups.ts';
import type { Lists, OpenRow, WaitingRow } from './list-rows.ts';

const self = { account: 'mira', name: 'Mira', isSelf: true };
const other = { account: 'jon', name: 'Jon', isSelf: false };

const due = (on: string) => ({ on, kind: 'answer', warnOn: on }) as const;

function waiting(report: string, change: Partial<WaitingRow> = {}): WaitingRow {
  return {
    report,
    day: '2026-11-20',
    bytes: 5755,
    isUrgent: false,
    screenBy: null,
    due: due('2026-11-24'),
    claimant: null,
    ...change,
  };
}

function open(id: string, change: Partial<OpenRow> = {}): OpenRow {
  const known = {
    kind: 'open',
    report: id,
    day: '2026-11-10',
    isUrgent: false,
    card: null,
    isMovedHere: false,
    category: null,
  } as const;
  return {
    ...known,
    id,
    due: null,
    claimant: self,
    disposition: null,
    scrub: null,
    isToReview: false,
    cluster: null,
    unread: 0,
    ...change,
  };
}

const lists: Lists = inOrder({
  isWhole: true,
  unopenable: [],
  waiting: [waiting('b'), waiting('a', { day: '2026-11-18' }), waiting('c', { isUrgent: true })],
  rows: [
    open('later', { due: due('2026-12-01') }),
    open('sooner', { due: due('2026-11-22') }),
    open('written', { unread: 1, due: due('2026-12-24') }),
    open('older', { due: due('2026-12-01'), day: '2026-11-02' }),
    open('urgent', { isUrgent: true, due: due('2026-12-10') }),
    open('theirs', { claimant: other }),
    open('nobody', { claimant: null }),
    open('over', { kind: 'finished', disposition: 'unfounded' }),
    open('over, and written to', { kind: 'finished', disposition: 'unfounded', unread: 1 }),
    open('proposed', { kind: 'second-review', claimant: other, isToReview: true }),
    open('waiting for a lead', { kind: 'second-review' }),
    { kind: 'withdrawn', id: 'gone', day: '2026-11-19' },
  ],
});

describe('the list', () => {
  test('shows what nobody has, what I owe, what others have, and what is over', () => {
    const ids = groupLists(lists).map(({ id, rows }) => [
      id,
      rows.map((row) => ('id' in row ? row.id : row.report)),
    ]);
    expect(ids).toEqual([
      ['waiting', ['c', 'a', 'b']],
      ['review', ['proposed']],
      [
        'mine',
        ['urgent', 'over, and written to', 'sooner', 'older', 'later', 'written', 'waiting for a lead'],
      ],
      ['others', ['nobody', 'theirs']],
      ['ended', ['gone', 'over']],
    ]);
  });

  test('keeps a row in its place when its messages have been read', () => {
    const read = withRead(lists, 'written');
    expect(read.rows.map(({ id }) => id)).toEqual(lists.rows.map(({ id }) => id));
    expect(read.rows.find(({ id }) => id === 'written')).toMatchObject({ unread: 0 });
  });

  test('takes next what is urgent, then what is oldest, and never what somebody has', () => {
    expect(nextWaiting(lists)?.report).toBe('c');
    const taken = inOrder({
      ...lists,
      waiting: lists.waiting.map((row) => (row.isUrgent ? { ...row, claimant: other } : row)),
    });
    expect(nextWaiting(taken)?.report).toBe('a');
    expect(nextWaiting({ waiting: [], unopenable: [], rows: [], isWhole: true })).toBeNull();
  });

  test('has a section of what could not be opened only when there is such a report', () => {
    expect(groupLists(lists).map(({ id }) => id)).not.toContain('unopenable');
    const row = { report: 'x', day: '2026-11-19', bytes: 5755, isUrgent: false, purgeOn: '2026-12-19' };
    const more = { ...lists, unopenable: [row] };
    expect(groupLists(more).at(-1)).toEqual({ id: 'unopenable', rows: [row] });
    expect(isSameLists(lists, more)).toBe(false);
  });

  test('counts new reports and messages, and sees any other change', () => {
    const more = { ...lists, waiting: [...lists.waiting, waiting('d')] };
    expect(countNew(lists, more)).toBe(1);
    expect(countNew(lists, withRead(lists, 'written'))).toBe(0);
    expect(
      isSameLists(lists, { ...lists, waiting: lists.waiting.toReversed(), rows: lists.rows.toReversed() }),
    ).toBe(true);
    expect(isSameLists(lists, withRead(lists, 'written'))).toBe(false);
  });
});
