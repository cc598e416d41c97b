import { type DeskRole, extendRoster, type MemberRole } from '@bellbuoy/protocol';
import { DeskError, isDeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers, takeSeat } from '../seat/take-seat.ts';

const ATTEMPTS = 3;

/** Signs a member of the verified roster into another role. Returns the seat with the new roster. */
export async function changeRole(seat: Seat, account: string, role: DeskRole): Promise<Seat> {
  return trying(async () => {
    const current = await refreshMembers(seat);
    await seat.api.changeRole({ member: signChange(current, account, role) });
    return refreshMembers(current);
  });
}

/**
 * Ends a membership: signs it, and makes an epoch that is in force at once, wrapped for those who stay by the roster that the
 * signed frame leads to. Nobody else ever gets a key of it.
 *
 * @returns the seat with what the server has published since.
 */
export async function endMembership(seat: Seat, account: string): Promise<Seat> {
  return trying(async () => {
    const current = await refreshMembers(seat);
    const { api, keychain, today } = current;
    const member = signChange(current, account, 'left');
    const roster = extendRoster(current.members.roster, member);
    const epochs = await api.epochs();
    const epoch = 1 + Math.max(0, ...epochs.map((each) => each.epoch));
    await api.endMembership({ member, epoch: await keychain.makeEpoch({ epoch, from: today(), roster }) });
    return takeSeat(current, current.session);
  });
}

function signChange({ keychain, members, today }: Seat, account: string, role: MemberRole): string {
  const present = members.roster.members.get(account);
  if (present === undefined) throw new DeskError('moved-on');
  const { recipient, verify } = present;
  return keychain.signMember({ account, recipient, verify, role, day: today() }, members.roster);
}

// A colleague may have made an epoch or admitted somebody at the same moment: then it is signed and wrapped anew.
async function trying<T>(act: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === ATTEMPTS || !isDeskError(error, 'incomplete-wraps', 'moved-on')) throw error;
    }
  }
}
