import type { ConversationItem, FollowUpMessage, OpenedMessage, ReplyMessage } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { entriesOf, type ReadItem } from './conversation-entries.ts';

const REPORT = 'report';
/** b64 H of an envelope that never came. */
const LOST = 'A'.repeat(43);
const place = { v: 1, origin: 'harbour.example', desk: 'harbour', epoch: 1, mailbox: 'm' } as const;

type Sequence = Partial<Pick<FollowUpMessage, 'n' | 'prev' | 'seen'>>;

function item(id: string, direction: 'in' | 'out', change: Partial<ConversationItem> = {}): ConversationItem {
  return {
    id,
    direction,
    day: '2026-11-21',
    n: 0,
    desk: 'harbour',
    epoch: 1,
    envelope: null,
    copy: 'sealed',
    scrub: null,
    ...change,
  };
}

function theirs(id: string, { n = 1, prev = REPORT, seen = null }: Sequence = {}): ReadItem {
  const message: FollowUpMessage = { ...place, kind: 'message', n, prev, seen, text: id };
  return { item: item(id, 'in', { n }), frame: new Uint8Array(), message };
}

function ours(id: string, { n = 0, prev = null, seen = REPORT }: Sequence = {}): ReadItem {
  const message: ReplyMessage = { ...place, kind: 'reply', n, prev, seen, text: id };
  return { item: item(id, 'out', { n }), frame: new Uint8Array(), message };
}

function shown(items: readonly ReadItem[]): string[] {
  return entriesOf(items, REPORT).map((entry) =>
    entry.kind === 'finding' ? `${entry.finding} ${entry.side}` : `${entry.kind} ${entry.id}`,
  );
}

test('a conversation in order is shown as it is', () => {
  const opened: OpenedMessage = {
    ...place,
    kind: 'opened',
    n: 0,
    prev: null,
    seen: REPORT,
    report: REPORT,
    day: '2026-11-21',
  };
  const items = [
    { item: item('o', 'out'), frame: new Uint8Array(), message: opened },
    ours('a', { n: 1, prev: 'o' }),
    theirs('b', { seen: 'a' }),
    theirs('c', { n: 2, prev: 'b', seen: 'a' }),
  ];
  expect(shown(items)).toEqual(['opened o', 'ours a', 'theirs b', 'theirs c']);
});

test('what is missing is shown where it is missing, on either side', () => {
  expect(shown([theirs('b'), theirs('e', { n: 4, prev: LOST })])).toEqual(['theirs b', 'gap in', 'theirs e']);
  expect(shown([ours('a'), ours('c', { n: 2, prev: LOST })])).toEqual(['ours a', 'gap out', 'ours c']);
});

test('of two with one number the second is marked', () => {
  const again = theirs('x', { n: 1 });
  expect(shown([theirs('b'), again])).toEqual(['theirs b', 'repeat in', 'theirs x']);
});

test('one that does not follow, or answers what is not there, is marked', () => {
  expect(shown([theirs('b', { prev: 'elsewhere' })])).toEqual(['broken-link in', 'theirs b']);
  expect(shown([theirs('b', { seen: 'never sent' })])).toEqual(['unknown-seen in', 'theirs b']);
});

test('what did not open or verify has its place and no text', () => {
  const unread: ReadItem = { item: item('f', 'in', { n: 1 }), frame: null, message: null };
  expect(entriesOf([unread], REPORT)).toEqual([
    { kind: 'unreadable', id: 'f', day: '2026-11-21', side: 'in' },
  ]);
});

test('only what was still sealed to an epoch is new', () => {
  const fresh = { ...theirs('b'), item: item('b', 'in', { n: 1, copy: null, envelope: 'e' }) };
  expect(entriesOf([fresh, theirs('c', { n: 2, prev: 'b' })], REPORT)).toMatchObject([
    { isNew: true },
    { isNew: false },
  ]);
});

test('a message that is rightly kept from us is no gap, and one that the server withholds is shown as such', () => {
  const unread = { frame: null, message: null };
  const closed = { ...unread, item: item('c', 'in', { n: 1, copy: null, scrub: 'restricted' }) };
  const items = [closed, theirs('d', { n: 2, prev: 'c' })];
  const kinds = (isClosedToUs: boolean) =>
    entriesOf(items, REPORT, () => isClosedToUs).map(({ kind }) => kind);
  expect(kinds(true)).toEqual(['closed', 'theirs']);
  expect(kinds(false)).toEqual(['unreadable', 'theirs']);
});
