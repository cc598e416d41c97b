// Who is at the guardians' desk follows from who holds a slot of the guardians in force, and every member's browser sees to it:
// it goes by what the slots' own keys attest, and not by what the server says of its accounts.

import { type Guardianship, readGuardianship } from '../guardians/guardianship.ts';
import { learnAll } from '../members/admit-member.ts';
import { endMembership } from '../members/change-member.ts';
import { isDeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';
import { refreshMembers } from '../seat/take-seat.ts';
import { strangersOn } from './strangers.ts';

type Holder = Guardianship['attested'][number];

/**
 * Takes those off the desk who hold no slot any more, and in those who hold one. Nothing is wrapped for anybody else. What a
 * colleague's browser does at the same moment is left to it.
 *
 * @returns the seat with the roster as it is then.
 */
export async function keepGuardians(seat: Seat): Promise<Seat> {
  const guardianship = await readGuardianship({ around: seat, session: seat.session });
  if (guardianship === null) return seat;
  let current = seat;
  for (const account of strangersOn(current.members, guardianship.attested)) {
    current = await endMembership(current, account);
  }
  for (const holder of guardianship.attested) {
    if (!current.members.roster.members.has(holder.account)) current = await admit(current, holder);
  }
  return current;
}

async function admit(seat: Seat, { account, recipient, verify }: Holder): Promise<Seat> {
  const { keychain, members, today } = seat;
  const { epochs, cases } = await learnAll(seat);
  const change = { account, recipient, verify, role: 'lead', day: today() } as const;
  try {
    await seat.api.admitGuardian({
      member: keychain.signMember(change, members.roster),
      epochs: await keychain.wrapEpochsFor(recipient, epochs),
      cases: await keychain.wrapCasesFor(recipient, cases),
    });
  } catch (error) {
    if (!isDeskError(error, 'moved-on', 'incomplete-wraps', 'no-slot')) throw error;
  }
  return refreshMembers(seat);
}
