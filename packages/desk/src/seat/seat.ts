import {
  currentEpoch,
  type Day,
  type DescriptorDesk,
  type DeskKind,
  type EpochList,
  isAtRedressDesk,
  type MemberSession,
} from '@bellbuoy/protocol';
import { followHours } from '../days/calendar.ts';
import { keepEpochsAhead, learnEpochs } from '../epochs/keep-epochs-ahead.ts';
import type { Keychain } from '../keys/keychain.ts';
import { type Members, readRoster } from '../members/read-roster.ts';
import { speakFor } from '../messages/say.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf, type FetchFile, type Programme, readProgramme } from '../programme/read-programme.ts';
import { type ProgrammeRewards, readRewards } from '../programme/read-rewards.ts';
import type { SeenBefore } from '../programme/seen-before.ts';
import { hasStrangers } from '../redress/strangers.ts';
import type { StaffApi } from '../staff-api/staff-api.ts';

/** What reaches the server, and what holds the keys: the same for everybody at this browser. */
export interface Surroundings {
  readonly api: StaffApi;
  readonly keychain: Keychain;
  readonly fetchFile: FetchFile;
  readonly today: () => Day;
  readonly seen: SeenBefore;
}

/** A member at work: signed in, keys unlocked, the roster verified. Views get plain values read with it. */
export interface Seat extends Surroundings {
  readonly session: MemberSession;
  readonly members: Members;
  readonly programme: Programme;
  readonly epochs: EpochList;
  /** Null where the programme neither thanks nor pays. */
  readonly rewards: ProgrammeRewards | null;
}

/** What is being done while the desk opens, for the words on screen. */
export type SeatStep = 'checking-members' | 'making-keys';

/**
 * Sits a member down whose keychain is unlocked: verifies the descriptor and the roster, finds them on it with their own keys,
 * and keeps the desk's epochs ahead.
 */
export async function takeSeat(
  around: Surroundings,
  session: MemberSession,
  onStep: (step: SeatStep) => void = () => {},
): Promise<Seat> {
  onStep('checking-members');
  const programme = await readProgramme(around.fetchFile, around.today(), around.seen);
  if (programme.descriptor.origin !== session.origin) throw new DeskError('wrong-programme');
  followHours(programme.descriptor.hours);
  const members = await readMembers(around, session, programme);
  const work = {
    ...around,
    roster: members.roster,
    day: around.today(),
    onStep: () => onStep('making-keys'),
  };
  const isWaiting = isAtRedressDesk(session) && (await hasStrangers(around, session, members));
  const epochs = await (isWaiting ? learnEpochs(work) : keepEpochsAhead(work));
  const isCurrent = deskOf(programme, session.desk) !== null;
  speakFor(kindOfSeat({ programme, session }));
  return {
    ...around,
    session,
    members,
    epochs,
    rewards: isAtRedressDesk(session) ? null : await readRewards(around.fetchFile),
    programme: isCurrent ? programme : await readProgramme(around.fetchFile, around.today(), around.seen),
  };
}

/** What kind of desk this is, by the signed description; before the first epoch there is only the session to say it. */
export function kindOfSeat({ programme, session }: Pick<Seat, 'programme' | 'session'>): DeskKind {
  return deskOf(programme, session.desk)?.kind ?? (isAtRedressDesk(session) ? 'redress' : 'intake');
}

/** Reads the members again, who may have changed. */
export async function refreshMembers(seat: Seat): Promise<Seat> {
  const members = await readMembers(seat, seat.session, seat.programme);
  return { ...seat, members };
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

// What this browser verified before, in this session or an earlier one, the server cannot take back.
async function readMembers(
  { api, keychain, seen }: Surroundings,
  session: MemberSession,
  programme: Programme,
): Promise<Members> {
  const answer = await api.roster();
  const own = keychain.ownKeys();
  const root = rootOf(deskOf(programme, session.desk), own.verify);
  const place = { origin: session.origin, desk: session.desk, root };
  const members = readRoster(answer, place, seen.roster(root));
  const { length, head } = members.roster;
  if (head !== null) seen.keepRoster(root, { length, head });
  const entry = members.roster.members.get(session.account);
  if (entry?.recipient !== own.recipient || entry.verify !== own.verify) throw new DeskError('not-on-roster');
  return members;
}

// Before its first epoch a desk is not in the descriptor. Then only the first lead can be here, whose own key is the root.
function rootOf(desk: DescriptorDesk | null, ownVerify: string): string {
  return desk?.root ?? ownVerify;
}
