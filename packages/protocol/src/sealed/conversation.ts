import { decodeB64, isB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import { type DeskKind, isRedressMatter } from '../policy/redress.ts';
import { messageOf, type SignedFrame, verifyFrame } from './frame.ts';
import type { Message, ReportMessage } from './messages.ts';
import { checkNameSeal } from './structure.ts';

/** Where an envelope was found; its frame must name the same place. Leave out what is not known there. */
export interface Place {
  readonly origin: string;
  readonly desk: string;
  readonly mailbox?: string;
  readonly epoch?: number;
}

/** One envelope of one side, in the order in which they were received. */
export interface SequenceItem {
  /** b64 H of the envelope. */
  readonly id: string;
  readonly n: number;
  readonly prev: string | null;
  readonly seen: string | null;
}

/**
 * What does not fit in a conversation: to be shown to whoever reads it, never to be acted on silently.
 * `gap`: nothing with this n came. `repeat`: a second one with this n. `reordered`: it came after a later
 * one. `broken-link`: its `prev` is not the one before it. `unknown-seen`: it answers an envelope that this
 * side never sent.
 */
export interface SequenceFinding {
  readonly kind: 'gap' | 'repeat' | 'reordered' | 'broken-link' | 'unknown-seen';
  readonly n: number;
}

/**
 * The message, if it was meant for the place where its envelope was found. Otherwise the server, or anyone
 * who can write, could present a true frame in a false setting.
 *
 * @throws ProtocolError `unverified`.
 */
export function verifyPlace<Found extends Message>(message: Found, place: Place): Found {
  const isHere =
    message.origin === place.origin &&
    message.desk === place.desk &&
    (place.mailbox === undefined || message.mailbox === place.mailbox) &&
    (place.epoch === undefined || message.epoch === place.epoch);
  if (isHere) return message;
  throw new ProtocolError('unverified', 'the frame names another place');
}

/**
 * The report in a frame, signed by the key that it names itself: later messages must be signed by it too.
 *
 * @param kind of the desk to which it came: neither kind takes what belongs to the other.
 * @throws ProtocolError `malformed` for what the desk does not hear, `unverified`; `not-sealed` for a name seal that has
 * not the form of one.
 */
export function verifyReport(frame: SignedFrame, place: Place, kind: DeskKind = 'intake'): ReportMessage {
  const report = messageOf(frame.message, 'report');
  verifyFrame(frame, decodeB64(report.verify));
  const isHeard = isRedressMatter(report.category) === (kind === 'redress');
  const isWhole = kind === 'intake' || report.seal === undefined;
  if (!isHeard || !isWhole) throw new ProtocolError('malformed', 'another kind of desk hears this');
  // The server refuses to keep another one: so nobody would ever be rid of a report that carries it.
  if (report.seal !== undefined) checkNameSeal(report.seal);
  return verifyPlace(report, place);
}

/**
 * Checks one side's `n`, `prev` and `seen`.
 *
 * @param items that side's envelopes in the order received.
 * @param peerIds b64 H of the other side's envelopes; without it `seen` is not looked at.
 */
export function checkSequence(
  items: readonly SequenceItem[],
  peerIds?: readonly string[],
): SequenceFinding[] {
  const byN = new Map<number, SequenceItem>();
  const findings: SequenceFinding[] = [];
  let highest = -1;
  for (const item of items) {
    if (byN.has(item.n)) findings.push({ kind: 'repeat', n: item.n });
    else if (item.n < highest) findings.push({ kind: 'reordered', n: item.n });
    if (!byN.has(item.n)) byN.set(item.n, item);
    highest = Math.max(highest, item.n);
    if (peerIds && item.seen !== null && !peerIds.includes(item.seen)) {
      findings.push({ kind: 'unknown-seen', n: item.n });
    }
  }
  return [...findings, ...brokenLinks(byN), ...gaps(byN)];
}

function brokenLinks(byN: ReadonlyMap<number, SequenceItem>): SequenceFinding[] {
  return [...byN.values()]
    .filter((item) => !isLinked(item, byN))
    .map(({ n }) => ({ kind: 'broken-link', n }));
}

function isLinked(item: SequenceItem, byN: ReadonlyMap<number, SequenceItem>): boolean {
  if (item.n === 0) return item.prev === null;
  const before = byN.get(item.n - 1);
  return before ? item.prev === before.id : item.prev !== null && isB64(item.prev, 32);
}

// Steps from one n to the next that is there, so that a hostile n of 2^53 costs one finding and no memory.
function gaps(byN: ReadonlyMap<number, SequenceItem>): SequenceFinding[] {
  const findings: SequenceFinding[] = [];
  let expected = 0;
  for (const n of [...byN.keys()].sort((a, b) => a - b)) {
    if (n > expected) findings.push({ kind: 'gap', n: expected });
    expected = n + 1;
  }
  return findings;
}
