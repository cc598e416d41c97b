import {
  carryFacts,
  type Day,
  decodeB64,
  decodeFrame,
  type FactsMessage,
  messageOf,
  type RecommendationMessage,
  type SignedFrame,
  verifyFrame,
} from '@bellbuoy/protocol';
import type { OpenedNote } from '../cases/desk-record.ts';
import type { Seat } from '../seat/seat.ts';

/** Facts that a member of this desk has verified. `isProven`: their own key signed them. */
export interface ReadFacts {
  /** Of the record among the case's notes. */
  readonly id: string;
  readonly ref: string;
  readonly account: string;
  readonly day: Day;
  readonly facts: FactsMessage['facts'];
  readonly isProven: boolean;
  /** As a recommendation carries them. */
  readonly carried: RecommendationMessage['facts'];
}

/** What colleagues have verified, among the records of a case, oldest first. Other records are left out. */
export function factsOf(seat: Pick<Seat, 'session' | 'members'>, notes: readonly OpenedNote[]): ReadFacts[] {
  return notes.map((note) => readFacts(seat, note)).filter((facts) => facts !== null);
}

// What members of another desk verified is no use here: the panel believes those of the desk that recommends.
function readFacts(
  { session, members }: Pick<Seat, 'session' | 'members'>,
  { id, frame }: OpenedNote,
): ReadFacts | null {
  try {
    const signed = decodeFrame(frame);
    const { origin, desk, ref, account, day, facts } = messageOf(signed.message, 'facts');
    if (origin !== session.origin || desk !== session.desk) return null;
    const verify = members.roster.members.get(account)?.verify;
    const isProven = verify !== undefined && isSignedBy(signed, verify);
    return { id, ref, account, day, facts, isProven, carried: carryFacts(signed) };
  } catch {
    return null;
  }
}

function isSignedBy(signed: SignedFrame, verify: string): boolean {
  try {
    verifyFrame(signed, decodeB64(verify, 32));
    return true;
  } catch {
    return false;
  }
}
