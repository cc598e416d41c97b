import { encodeB64, type Session } from '@bellbuoy/protocol';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { findRoles, programmeRolesOf } from './roles.ts';
import { findAccount, findIntakeRole, findMember, findPasskey } from './store.ts';

/**
 * What a browser is told of its session. The keyring is the file that opens by the way of signing in: to the
 * key of the passkey, or of the passphrase.
 *
 * @throws Problem `no-session` when the account has gone meanwhile.
 */
export async function sessionAnswer(
  { database: { store }, config }: Programme,
  { account, passkey }: { account: string; passkey: string | null },
): Promise<Session> {
  const known = await findAccount(store, account);
  const member = await findMember(store, account);
  const held = await findRoles(store, account);
  const sealed = passkey === null ? known : await findPasskey(store, passkey);
  if (known === null || held === null || sealed === null) throw new Problem('no-session');
  const ofDesk = member?.state === 'admitted' ? await findIntakeRole(store, account) : null;
  return {
    account,
    name: known.name,
    role: member?.role ?? null,
    roles: [...(ofDesk === null ? [] : [ofDesk]), ...programmeRolesOf(held)],
    origin: config.origin,
    desk: member?.desk ?? null,
    way: passkey === null ? 'passphrase' : 'passkey',
    keyring: encodeB64(sealed.keyring),
  };
}
