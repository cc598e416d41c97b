import type { MemberMessage } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { findInvitation, markAdmitted } from './invitations.ts';
import { appendToRoster, requireSame, rosterPlace } from './roster.ts';
import { findMember, type SignedIn, setMemberState } from './store.ts';

/**
 * Admits a newcomer by the frame that a lead has signed for the keys that came with the invitation. The
 * caller stores the wraps in the same transaction.
 *
 * @param frame b64 of the roster's next frame.
 * @throws Problem `not-found` or `moved-on`, ProtocolError `unverified` for a frame that does not fit.
 */
export async function admitMember(
  transaction: Transaction,
  programme: Programme,
  lead: SignedIn,
  { invitation: id, frame }: { invitation: string; frame: string },
): Promise<MemberMessage> {
  const invitation = await findInvitation(transaction, id);
  if (invitation?.desk !== lead.desk) throw new Problem('not-found');
  if (invitation.state !== 'accepted') throw new Problem('moved-on');
  const place = await rosterPlace(transaction, programme, lead.desk);
  const signer = await findMember(transaction, lead.account);
  const newcomer = await findMember(transaction, invitation.account);
  if (signer === null || newcomer === null) throw new Problem('moved-on');
  const member = await appendToRoster(transaction, place, frame, signer.verify);
  requireSame(member, newcomer);
  await setMemberState(transaction, newcomer, 'admitted');
  await markAdmitted(transaction, id);
  return member;
}
