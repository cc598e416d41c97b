import { addDays, encodeB64, type Invite } from '@bellbuoy/protocol';
import { exclusive, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { sealedSeed } from './credentials.ts';
import { findInvitation, type Invitation, withdrawExpired } from './invitations.ts';
import { findRoles, programmeRolesOf, setRoles } from './roles.ts';
import { requireStillAt } from './still-there.ts';
import { isAccountTaken, removeAccount, type SignedIn } from './store.ts';

const ID_BYTES = 16;
const VALID_DAYS = 7;

/**
 * Invites somebody to the lead's desk under a name that nobody has. Returns the invitation's id, which the
 * link carries together with a secret that the server sees only sealed.
 *
 * @throws Problem `account-taken`.
 */
export async function inviteMember(programme: Programme, lead: SignedIn, invite: Invite): Promise<string> {
  const { database, random } = programme;
  const id = encodeB64(random(ID_BYTES));
  const { account, name, role } = invite;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await requireStillAt(transaction, lead);
    await withdrawExpired(transaction, today(programme));
    if (await isAccountTaken(transaction, account)) throw new Problem('account-taken');
    await transaction
      .insertInto('invitations')
      .values({
        id,
        desk: lead.desk,
        account,
        name,
        role,
        state: 'open',
        mac: null,
        expires_on: addDays(today(programme), VALID_DAYS),
        secret: sealedSeed(invite.secret),
      })
      .execute();
  });
  return id;
}

/**
 * Withdraws an invitation to the lead's desk. Keys that had come for it are forgotten, with their account, unless
 * that has a role of the programme.
 *
 * @throws Problem `not-found` when there is none, `moved-on` when it has been acted upon.
 */
export async function withdrawInvitation(programme: Programme, lead: SignedIn, id: string): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    const invitation = await findInvitation(transaction, id);
    if (invitation?.desk !== lead.desk) throw new Problem('not-found');
    if (invitation.state === 'admitted') throw new Problem('moved-on');
    if (invitation.state === 'accepted') await removeNewcomer(transaction, invitation);
    await transaction.updateTable('invitations').set({ state: 'withdrawn' }).where('id', '=', id).execute();
  });
}

// What an administrator has given them meanwhile is not a lead's to take away.
async function removeNewcomer(
  transaction: Transaction,
  { account, desk }: Pick<Invitation, 'account' | 'desk'>,
): Promise<void> {
  const held = await findRoles(transaction, account);
  const ofProgramme = held === null ? [] : programmeRolesOf(held);
  if (ofProgramme.length === 0) return removeAccount(transaction, account);
  await transaction.deleteFrom('members').where('desk', '=', desk).where('account', '=', account).execute();
  await setRoles(transaction, account, { desk: null, programme: ofProgramme });
}
