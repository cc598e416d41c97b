import {
  currentEpoch,
  type DeskKind,
  type EpochList,
  isAtRedressDesk,
  type MemberSession,
} from '@bellbuoy/protocol';
import type { Members } from '../members/read-roster.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf, type Programme } from '../programme/read-programme.ts';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import type { Surroundings } from './surroundings.ts';

/** A member at work: signed in, keys unlocked, the roster verified. Views get plain values read with it. */
export interface Seat extends Surroundings {
  readonly session: MemberSession;
  readonly members: Members;
  readonly programme: Programme;
  readonly epochs: EpochList;
  /** Null where the programme neither thanks nor pays. */
  readonly rewards: ProgrammeRewards | null;
}

/** What kind of desk this is, by the signed description; before the first epoch there is only the session to say it. */
export function kindOfSeat({ programme, session }: Pick<Seat, 'programme' | 'session'>): DeskKind {
  return deskOf(programme, session.desk)?.kind ?? (isAtRedressDesk(session) ? 'redress' : 'intake');
}

/**
 * The epoch that the desk signs and seals under today. It must be one that the descriptor announces: otherwise the server could
 * hand every member the key of an epoch of its own.
 *
 * @throws DeskError `not-open` before the first epoch, `no-key` when its key was not wrapped for us.
 */
export function epochInForce(seat: Seat): number {
  const desk = deskOf(seat.programme, seat.session.desk);
  if (desk === null) throw new DeskError('not-open');
  const { epoch, recipient } = currentEpoch(desk, seat.today()) ?? desk;
  if (!seat.keychain.holdsEpoch(epoch, recipient)) throw new DeskError('no-key');
  return epoch;
}
