import { type DescriptorDesk, isAtRedressDesk, type MemberSession } from '@bellbuoy/protocol';
import { followHours } from '../days/calendar.ts';
import { keepEpochsAhead, learnEpochs } from '../epochs/keep-epochs-ahead.ts';
import { type Members, readRoster } from '../members/read-roster.ts';
import { speakFor } from '../messages/say.ts';
import { DeskError } from '../problems/desk-error.ts';
import { deskOf, type Programme, readProgramme } from '../programme/read-programme.ts';
import { readRewards } from '../programme/read-rewards.ts';
import { hasStrangers } from '../redress/strangers.ts';
import { kindOfSeat, type Seat } from './seat.ts';
import type { Surroundings } from './surroundings.ts';

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

/** Reads the members again, who may have changed. */
export async function refreshMembers(seat: Seat): Promise<Seat> {
  const members = await readMembers(seat, seat.session, seat.programme);
  return { ...seat, members };
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
