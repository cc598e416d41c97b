// A desk's roster: frames of kind `member`, each signed by a lead whom an earlier frame admitted, back to
// the `root` that the descriptor names; and of kind `recovery`, signed by a lead or by the recovery keyring before. Nothing is wrapped for a recipient outside a verified roster, so
// that the server cannot slip a member of its own in. `n` and `prev` chain the frames: a roster can be cut
// short by the server but neither replayed nor reordered, and a browser that remembers `length` sees a cut.

import { decodeB64, encodeB64, hashB64 } from '../base64url.ts';
import { ProtocolError } from '../errors.ts';
import type { Keyring } from '../keyring/keyring.ts';
import type { MemberRole } from '../policy/categories.ts';
import { verifyPlace } from '../sealed/conversation.ts';
import { decodeUnpaddedFrame, encodeUnpaddedFrame, messageOf, verifyFrame } from '../sealed/frame.ts';
import type { MemberMessage, RecoveryMessage } from '../sealed/messages.ts';

/** A present member's public keys; `verify` is b64 of 32 bytes. */
export interface RosterMember {
  readonly recipient: string;
  readonly verify: string;
  readonly role: Exclude<MemberRole, 'left'>;
}

/** The keyring that two holders of its parts open together; `share` is b64 H of a part, `holder` null for paper. */
export type RosterRecovery = Pick<RecoveryMessage, 'recipient' | 'verify' | 'day' | 'shares'>;

/** A desk's members as its leads signed them. */
export interface Roster {
  readonly origin: string;
  readonly desk: string;
  /** b64 of the first lead's `verify`. */
  readonly root: string;
  /** Present members by account, in the order of admission. */
  readonly members: ReadonlyMap<string, RosterMember>;
  /** Null until a lead has made one. */
  readonly recovery: RosterRecovery | null;
  /** How many frames there are: the next frame's `n`. */
  readonly length: number;
  /** b64 H of the last frame: the next frame's `prev`. */
  readonly head: string | null;
}

/** What a lead decides about an account: admission, a role, new keys, or leaving. */
export type MemberChange = Pick<MemberMessage, 'account' | 'recipient' | 'verify' | 'role' | 'day'>;

/** The roster before its first frame, which only the holder of `root` can sign. */
export function emptyRoster(place: { origin: string; desk: string; root: string }): Roster {
  return { ...place, members: new Map(), recovery: null, length: 0, head: null };
}

/** Signs the next frame of a verified roster. Returns b64 of the frame, unpadded. */
export function signMember(change: MemberChange, lead: Keyring, roster: Roster): string {
  const { origin, desk, length: n, head: prev } = roster;
  const member: MemberMessage = {
    v: 1,
    kind: 'member',
    origin,
    desk,
    epoch: null,
    mailbox: null,
    n,
    prev,
    seen: null,
    ...change,
  };
  return encodeB64(encodeUnpaddedFrame(member, lead));
}

/**
 * Verifies a desk's roster from its root.
 *
 * @param frames b64 of the frames in order.
 * @param place the origin, the desk's id, and `root` from a verified descriptor.
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function verifyRoster(
  frames: readonly string[],
  place: { origin: string; desk: string; root: string },
): Roster {
  return frames.reduce(extendRoster, emptyRoster(place));
}

/**
 * Verifies one more frame and gives the roster with it.
 *
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function extendRoster(roster: Roster, frame: string): Roster {
  const bytes = decodeB64(frame);
  const signed = decodeUnpaddedFrame(bytes);
  const { kind } = signed.message;
  const message = verifyPlace(messageOf(signed.message, kind === 'recovery' ? kind : 'member'), roster);
  if (message.n !== roster.length || message.prev !== roster.head) throw unverified('not the next frame');
  if (roster.length === 0 && !isFounding(message, roster.root))
    throw unverified('does not begin at the root');
  if (!maySign(roster, message).some((verify) => isSignedBy(signed, verify)))
    throw unverified('no lead signed this');
  const changes =
    message.kind === 'recovery'
      ? { recovery: verifyHolders(message, roster) }
      : { members: withChange(roster, message) };
  return { ...roster, ...changes, length: roster.length + 1, head: hashB64(bytes) };
}

function isFounding(message: MemberMessage | RecoveryMessage, root: string): boolean {
  return message.kind === 'member' && message.verify === root && message.role === 'lead';
}

// A recovery keyring that has been used signs the one that replaces it, and nothing else.
function maySign({ length, root, members, recovery }: Roster, { kind }: { kind: string }): string[] {
  if (length === 0) return [root];
  const leads = [...members.values()].filter(({ role }) => role === 'lead').map(({ verify }) => verify);
  return kind === 'recovery' && recovery !== null ? [...leads, recovery.verify] : leads;
}

function verifyHolders(
  { recipient, verify, day, shares }: RecoveryMessage,
  { members }: Roster,
): RosterRecovery {
  const holders = shares.map(({ holder }) => holder);
  const areLeads = holders.every((holder) => holder === null || members.get(holder)?.role === 'lead');
  if (!areLeads || new Set(holders).size !== holders.length)
    throw unverified('a part that is nobody’s to hold');
  // Whoever made it knows it, and is a lead: named among its holders, so that it shows once they have left.
  const areAll = [...members].every(([account, { role }]) => role !== 'lead' || holders.includes(account));
  if (!areAll) throw unverified('a lead without a part');
  return { recipient, verify, day, shares };
}

function isSignedBy(signed: Parameters<typeof verifyFrame>[0], verify: string): boolean {
  try {
    verifyFrame(signed, decodeB64(verify, 32));
    return true;
  } catch {
    return false;
  }
}

function withChange(roster: Roster, member: MemberMessage): Map<string, RosterMember> {
  const { account, recipient, verify, role } = member;
  const members = new Map(roster.members);
  if (role === 'left') members.delete(account);
  else members.set(account, { recipient, verify, role });
  return members;
}

function unverified(message: string): ProtocolError {
  return new ProtocolError('unverified', message);
}
