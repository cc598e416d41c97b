import { type AcceptInvitation, decodeB64 } from '@bellbuoy/protocol';
import { exclusive } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { beginSession } from './begin-session.ts';
import { newAccount } from './credentials.ts';
import { findInvitation, markAccepted } from './invitations.ts';
import { addDeskAccount } from './store.ts';

/**
 * Accepts an invitation with the newcomer's keys. Returns the account with the token of a session that reaches nothing but
 * what is the newcomer's own until a lead has admitted them: only the inviting browser can tell by the MAC
 * whether these keys are the newcomer's.
 *
 * @throws Problem `bad-token` when there is no open invitation of this id.
 */
export async function acceptInvitation(
  programme: Programme,
  id: string,
  answer: AcceptInvitation,
  replaces: string | null,
): Promise<{ account: string; token: string }> {
  const { database } = programme;
  const { recipient, verify } = answer;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    const invitation = await findInvitation(transaction, id);
    const isAccepted = await markAccepted(transaction, {
      id,
      mac: decodeB64(answer.mac),
      day: today(programme),
    });
    if (invitation === null || !isAccepted) throw new Problem('bad-token');
    const { account, name, desk, role } = invitation;
    await addDeskAccount(transaction, newAccount(account, name, answer), {
      desk,
      account,
      role,
      state: 'accepted',
      recipient,
      verify,
    });
    return {
      account,
      token: await beginSession(transaction, programme, { account, passkey: null, replaces }),
    };
  });
}
