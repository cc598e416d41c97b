import type { MemberMessage } from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { closeAccount, endSessions } from './keep-accounts.ts';
import { findRoles, programmeRolesOf, setRoles } from './roles.ts';
import { appendToRoster, requireSame, rosterPlace } from './roster.ts';
import { findIntakeRole, type Member, type SignedIn } from './store.ts';

/**
 * Changes the role of a member of the lead's desk, or ends the membership, by the frame that the lead has signed.
 * Their sessions end at once. With the last membership and no role of the programme the account ends too. The
 * caller takes their wraps away in the same transaction.
 *
 * @param frame b64 of the roster's next frame.
 * @returns what the frame says.
 * @throws Problem `not-found`, `moved-on`, `roles-conflict`, or `last-one` when nobody would lead the desk any
 * more; ProtocolError `unverified` for a frame that does not fit.
 */
export async function changeMember(
  transaction: Transaction,
  programme: Programme,
  lead: SignedIn,
  frame: string,
): Promise<MemberMessage> {
  const { desk } = lead;
  const signer = await findAdmitted(transaction, desk, lead.account);
  if (signer === null) throw new Problem('moved-on');
  const place = await rosterPlace(transaction, programme, desk);
  const member = await appendToRoster(transaction, place, frame, signer.verify);
  const present = await findAdmitted(transaction, desk, member.account);
  if (present === null) throw new Problem('not-found');
  requireSame(member, { ...present, role: member.role });
  if (member.role === present.role) throw new Problem('moved-on');
  if (present.role === 'lead') await requireOtherLead(transaction, present);
  const changes = member.role === 'left' ? ({ state: 'left' } as const) : { role: member.role };
  await transaction
    .updateTable('members')
    .set(changes)
    .where('desk', '=', desk)
    .where('account', '=', member.account)
    .execute();
  await endSessions(transaction, member.account);
  if (member.role === 'left') await leaveRoles(transaction, programme, member.account);
  return member;
}

async function leaveRoles(transaction: Transaction, programme: Programme, account: string): Promise<void> {
  const desk = await findIntakeRole(transaction, account);
  const held = await findRoles(transaction, account);
  const ofProgramme = held === null ? [] : programmeRolesOf(held);
  await setRoles(transaction, account, { desk, programme: ofProgramme });
  if (desk === null && ofProgramme.length === 0) await closeAccount(transaction, programme, account);
}

async function requireOtherLead(transaction: Transaction, { desk, account }: Member): Promise<void> {
  const other = await transaction
    .selectFrom('members')
    .select('account')
    .where('desk', '=', desk)
    .where('role', '=', 'lead')
    .where('state', '=', 'admitted')
    .where('account', '!=', account)
    .executeTakeFirst();
  if (other === undefined) throw new Problem('last-one');
}

async function findAdmitted(store: Reader, desk: string, account: string): Promise<Member | null> {
  const row = await store
    .selectFrom('members')
    .selectAll()
    .where('desk', '=', desk)
    .where('account', '=', account)
    .where('state', '=', 'admitted')
    .executeTakeFirst();
  return row ?? null;
}
