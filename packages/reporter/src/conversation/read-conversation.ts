import {
  checkSequence,
  type Day,
  type DescriptorDesk,
  type DeskWord,
  decodeB64,
  decodeFrame,
  hashB64,
  type Mailbox,
  type MailboxMessage,
  type Offer,
  openEnvelope,
  type ReceiptKeys,
  type SequenceFinding,
  type SequenceItem,
  type SignedFrame,
  verifyDeskSide,
} from '@bellbuoy/protocol';
import { type DeletedMessage, type Excerpt, openKept, type StoredKept } from './kept.ts';
import { isGone } from './states.ts';

/** One thing that happened, in the order in which it is shown. */
export type TimelineEntry =
  | { readonly kind: 'own'; readonly n: number; readonly day: Day | null; readonly text: string | null }
  | {
      readonly kind: 'reply';
      readonly id: string;
      readonly n: number;
      readonly day: Day;
      readonly text: string;
      /** The desk that reads the conversation from here on, where this says so. */
      readonly moved: string | null;
      /** What the desk offers in it. */
      readonly offer: Offer | null;
    }
  | { readonly kind: 'opened'; readonly day: Day; readonly isSigned: boolean }
  | { readonly kind: 'deleted' | 'broken'; readonly id: string; readonly day: Day };

/** What the next message of the reporter must name. */
export interface NextMessage {
  readonly n: number;
  readonly prev: string | null;
  readonly seen: string | null;
}

/** A conversation as this device could verify it. */
export interface Conversation {
  /** The desk in charge: who answers, and who can read what is written next. */
  readonly desk: DescriptorDesk;
  readonly state: Mailbox['state'];
  readonly days: Mailbox['days'];
  readonly outcome: Mailbox['outcome'];
  readonly passedOn: Mailbox['passedOn'];
  readonly entries: readonly TimelineEntry[];
  /** What does not fit in the desk's numbering: to be shown. */
  readonly findings: readonly SequenceFinding[];
  /** How many of the reporter's own messages the server no longer names. */
  readonly missing: number;
  readonly next: NextMessage;
  readonly kept: StoredKept | null;
}

/** A message of the desk: verified, deleted by the reporter, or (null) not to be trusted. */
interface DeskItem {
  readonly id: string;
  readonly day: Day;
  readonly content: DeskWord | DeletedMessage | null;
}

/**
 * Opens and verifies everything in a mailbox.
 *
 * @param first the desk that the report was sent to.
 * @param desks of the verified descriptor: the conversation may have been moved to another of them.
 */
export async function readConversation(
  mailbox: Mailbox,
  receipt: ReceiptKeys,
  first: DescriptorDesk,
  desks: readonly DescriptorDesk[],
): Promise<Conversation> {
  const { state, days, outcome, passedOn, sent, messages } = mailbox;
  const kept = await openKept(mailbox.kept, receipt, first.id);
  const frames = await Promise.all(messages.map((message) => openFrame(message, receipt)));
  const place = { origin: receipt.keyring.origin, desk: first.id, mailbox: receipt.mailbox };
  // age says nothing of who wrote: only what the desk in charge signed, for this place, is shown as the desk's.
  const side = verifyDeskSide(frames, place, desks);
  const opened = messages.map((message, i) => deskItem(message, side.messages[i] ?? null, sent[0]));
  const items = withDeleted(opened, kept?.message.deleted ?? []);
  const next = kept?.message.next ?? 0;
  return {
    desk: desks.find(({ id }) => id === side.path.at(-1)) ?? first,
    state,
    days,
    outcome,
    passedOn,
    entries: arrange(items, mailbox, kept?.message.excerpts ?? []),
    findings: isGone(state) ? [] : checkSequence(sequenceOf(items), sent),
    missing: isGone(state) ? 0 : Math.max(0, next - sent.length),
    next: { n: Math.max(sent.length, next), prev: sent.at(-1) ?? null, seen: items.at(-1)?.id ?? null },
    kept,
  };
}

function deskItem(
  { id, day }: MailboxMessage,
  message: DeskWord | null,
  reportId: string | undefined,
): DeskItem {
  const isOfThisReport = message?.kind !== 'opened' || message.report === reportId;
  return { id, day, content: isOfThisReport ? message : null };
}

async function openFrame(
  { id, envelope }: MailboxMessage,
  { keyring }: ReceiptKeys,
): Promise<SignedFrame | null> {
  try {
    const bytes = decodeB64(envelope);
    return hashB64(bytes) === id ? decodeFrame(await openEnvelope(bytes, keyring.identity)) : null;
  } catch {
    return null;
  }
}

/** Puts deleted messages back in their places. One that is still served was not deleted after all. */
function withDeleted(items: readonly DeskItem[], deleted: readonly DeletedMessage[]): DeskItem[] {
  const all = [...items];
  const gone = deleted.filter(({ id }) => !items.some((item) => item.id === id));
  for (const message of gone.toSorted((a, b) => a.n - b.n)) {
    const before = all.findLastIndex(({ content }) => content !== null && content.n < message.n);
    all.splice(before + 1, 0, { id: message.id, day: message.day, content: message });
  }
  return all;
}

// A deleted message has its place in the chain: the one after it names it.
function sequenceOf(items: readonly DeskItem[]): SequenceItem[] {
  const sequence: SequenceItem[] = [];
  for (const { id, content } of items) {
    if (content === null) continue;
    if ('kind' in content) sequence.push({ id, n: content.n, prev: content.prev, seen: content.seen });
    else sequence.push({ id, n: content.n, prev: sequence.at(-1)?.id ?? null, seen: null });
  }
  return sequence;
}

/** Puts both sides in one order: a message of the desk comes after what it answers, and after earlier days. */
function arrange(
  items: readonly DeskItem[],
  { state, sent, days }: Mailbox,
  excerpts: readonly Excerpt[],
): TimelineEntry[] {
  const byN = new Map(excerpts.map((excerpt) => [excerpt.n, excerpt]));
  const own = sent.map((_, n) => ownEntry(n, days.received, byN.get(n)));
  const entries: TimelineEntry[] = [];
  for (const item of items) {
    const answered = Math.max(0, sent.indexOf(seenBy(item) ?? ''));
    const before = own.findIndex(({ n, day }) => n > answered && !isBefore(day, item.day));
    entries.push(...own.splice(0, before < 0 ? own.length : before), deskEntry(item));
  }
  return isGone(state) ? [...entries, ...own] : withUnsignedOpening([...entries, ...own], days.opened);
}

function ownEntry(
  n: number,
  received: Day,
  excerpt: Excerpt | undefined,
): Extract<TimelineEntry, { kind: 'own' }> {
  return { kind: 'own', n, day: n === 0 ? received : (excerpt?.day ?? null), text: excerpt?.text ?? null };
}

function deskEntry({ id, day, content }: DeskItem): TimelineEntry {
  if (content === null) return { kind: 'broken', id, day };
  if (!('kind' in content)) return { kind: 'deleted', id, day };
  if (content.kind === 'opened') return { kind: 'opened', day: content.day, isSigned: true };
  const { n, text, moved = null, offer = null } = content;
  return { kind: 'reply', id, n, day, text, moved, offer };
}

// The server may say that a report was opened; only the desk can sign it.
function withUnsignedOpening(entries: TimelineEntry[], opened: Day | null): TimelineEntry[] {
  if (opened === null || entries.some(({ kind }) => kind === 'opened')) return entries;
  return [...entries.slice(0, 1), { kind: 'opened', day: opened, isSigned: false }, ...entries.slice(1)];
}

function seenBy({ content }: DeskItem): string | null {
  return content !== null && 'kind' in content ? content.seen : null;
}

function isBefore(day: Day | null, other: Day): boolean {
  return day !== null && day < other;
}
