import {
  decodeB64,
  decodeUnpaddedFrame,
  encodeB64,
  extendRoster,
  type MemberMessage,
  messageOf,
  ProtocolError,
  type Roster,
  verifyFrame,
  verifyRoster,
} from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findDesk, type Programme } from '../programme/index.ts';
import { listFrames } from './store.ts';

/** The desk of a roster, with the key at which it begins: b64 of the first lead's `verify`. */
export interface RosterPlace {
  readonly origin: string;
  readonly desk: string;
  readonly root: string;
}

/**
 * Appends a frame to a desk's roster, checked as browsers will check it. Browsers do not rely on that; it
 * keeps a mistaken or forged frame from making the whole roster unreadable to them.
 *
 * @param frame b64 of the frame.
 * @param signer b64 of the key that must have signed it: that of whoever sends it.
 * @returns what the frame says.
 * @throws ProtocolError `unverified`, or Problem `moved-on` when another frame came first.
 */
export async function appendToRoster(
  transaction: Transaction,
  place: RosterPlace,
  frame: string,
  signer: string,
): Promise<MemberMessage> {
  const roster = await readRoster(transaction, place);
  const signed = decodeUnpaddedFrame(decodeB64(frame));
  const member = messageOf(verifyFrame(signed, decodeB64(signer)), 'member');
  if (member.n < roster.length) throw new Problem('moved-on');
  extendRoster(roster, frame);
  await transaction
    .insertInto('roster_frames')
    .values({ desk: place.desk, position: member.n, frame: decodeB64(frame) })
    .execute();
  return member;
}

/**
 * Appends a frame that names a desk's recovery keyring, checked as `appendToRoster` does.
 *
 * @param made.signer b64 of the key that must have signed it: a lead's, or that of the keyring before.
 * @returns the roster with it.
 * @throws ProtocolError `unverified`, or Problem `moved-on` when another frame came first.
 */
export async function appendRecovery(
  transaction: Transaction,
  programme: Programme,
  desk: string,
  { frame, signer }: { frame: string; signer: string },
): Promise<Roster> {
  const roster = await readDeskRoster(transaction, programme, desk);
  const signed = decodeUnpaddedFrame(decodeB64(frame));
  const { n } = messageOf(verifyFrame(signed, decodeB64(signer)), 'recovery');
  if (n < roster.length) throw new Problem('moved-on');
  const extended = extendRoster(roster, frame);
  await transaction
    .insertInto('roster_frames')
    .values({ desk, position: n, frame: decodeB64(frame) })
    .execute();
  return extended;
}

/** The roster of a desk that has been set up, verified from its root. @throws Problem `no-desk`. */
export async function readDeskRoster(store: Reader, programme: Programme, desk: string): Promise<Roster> {
  return readRoster(store, await rosterPlace(store, programme, desk));
}

/** Where a desk's roster is, and begins. @throws Problem `no-desk` when the desk has not been set up. */
export async function rosterPlace(store: Reader, { config }: Programme, desk: string): Promise<RosterPlace> {
  const root = (await findDesk(store, desk))?.root ?? null;
  if (root === null) throw new Problem('no-desk');
  return { origin: config.origin, desk, root };
}

/** @throws ProtocolError `unverified` unless a frame says of a member exactly this. */
export function requireSame(
  member: MemberMessage,
  expected: Pick<MemberMessage, 'account' | 'recipient' | 'verify' | 'role'>,
): void {
  const isExpected =
    member.account === expected.account &&
    member.recipient === expected.recipient &&
    member.verify === expected.verify &&
    member.role === expected.role;
  if (!isExpected) throw new ProtocolError('unverified', 'the frame speaks of another member');
}

/** The roster of a desk, verified from its root. */
async function readRoster(store: Reader, place: RosterPlace): Promise<Roster> {
  const frames = await listFrames(store, place.desk);
  return verifyRoster(frames.map(encodeB64), place);
}
