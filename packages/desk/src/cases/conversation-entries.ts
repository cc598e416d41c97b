// The conversation as it is read: each message in the order in which it came, and between them whatever does not fit. Nothing is
// mended or left out silently, because what is missing may be what somebody wanted to be missing.

import {
  type ConversationItem,
  checkSequence,
  type Message,
  type SequenceFinding,
  type SequenceItem,
} from '@bellbuoy/protocol';
import type { ConversationEntry, Side } from './opened-case.ts';

/** An item of the conversation with what came out of it; `message` is null when it did not open or verify. */
export interface ReadItem {
  readonly item: ConversationItem;
  readonly frame: Uint8Array | null;
  readonly message: Message | null;
}

/**
 * What to show between the report and the answer form.
 *
 * @param reportId b64 H of the report's envelope, which is number 0 of what came in.
 * @param isClosedToUs whether a message is rightly kept from us. The server's word alone would let it withhold what it likes.
 */
export function entriesOf(
  items: readonly ReadItem[],
  reportId: string,
  isClosedToUs: (item: ConversationItem) => boolean = () => false,
): ConversationEntry[] {
  const findings = findingsOf(items, reportId);
  return items
    .map((read, i) => [...(findings.get(i) ?? []), entryOf(read, isClosedToUs)])
    .concat(findings.get(items.length) ?? [])
    .flat();
}

/** The findings by the index of the item that they stand before. */
function findingsOf(items: readonly ReadItem[], reportId: string): Map<number, ConversationEntry[]> {
  const report = { id: reportId, n: 0, prev: null, seen: null };
  const sides = {
    in: [report, ...sequenceOf(items, 'in', reportId)],
    out: sequenceOf(items, 'out', null),
  };
  const idsOf = (side: Side) => sides[side].map(({ id }) => id);
  const placed = new Map<number, ConversationEntry[]>();
  for (const side of ['in', 'out'] as const) {
    for (const finding of checkSequence(sides[side], idsOf(side === 'in' ? 'out' : 'in'))) {
      const at = placeOf(items, side, finding);
      placed.set(at, [
        ...(placed.get(at) ?? []),
        { kind: 'finding', side, finding: finding.kind, n: finding.n },
      ]);
    }
  }
  return placed;
}

// A gap stands before the first message that comes after it; anything else before the message that it is about, and of two with one
// number before the second.
function placeOf(items: readonly ReadItem[], side: Side, { kind, n }: SequenceFinding): number {
  const numberOf = ({ item, message }: ReadItem) => (item.direction === side ? (message?.n ?? -1) : -1);
  const at =
    kind === 'gap'
      ? items.findIndex((read) => numberOf(read) > n)
      : items.findLastIndex((read) => numberOf(read) === n);
  return at < 0 ? items.length : at;
}

function sequenceOf(items: readonly ReadItem[], side: Side, first: string | null): SequenceItem[] {
  return items
    .filter(({ item }) => item.direction === side)
    .flatMap(({ item, message }, i, ofSide) => {
      // What is not for us to read says nothing of its place: it is where the server says, and no gap.
      if (isClosed(item))
        return [{ id: item.id, n: item.n, prev: ofSide[i - 1]?.item.id ?? first, seen: null }];
      if (message === null || message.kind === 'member') return [];
      const { n, prev, seen } = message;
      return [{ id: item.id, n, prev, seen }];
    });
}

function isClosed({ direction, envelope, copy }: ConversationItem): boolean {
  return direction === 'in' && envelope === null && copy === null;
}

function entryOf(
  { item, message }: ReadItem,
  isClosedToUs: (item: ConversationItem) => boolean,
): ConversationEntry {
  const { id, day, direction, copy, scrub } = item;
  if (isClosed(item) && isClosedToUs(item)) return { kind: 'closed', id, day, scrub };
  if (message?.kind === 'opened') return { kind: 'opened', id, day };
  if (message?.kind === 'reply') return { kind: 'ours', id, day, text: message.text };
  if (message?.kind === 'message')
    return {
      kind: 'theirs',
      id,
      day,
      text: message.text,
      attachments: message.attachments ?? [],
      isNew: copy === null,
      scrub,
    };
  return { kind: 'unreadable', id, day, side: direction };
}
