import {
  type AcceptProgrammeInvitation,
  addDays,
  encodeB64,
  type InviteToProgramme,
  type ProgrammeInvitation,
} from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import { exclusive, type Reader, type Schema } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { beginSession } from './begin-session.ts';
import { hashToken } from './cookies.ts';
import { newAccount } from './credentials.ts';
import { withdrawExpired } from './invitations.ts';
import { requireHarmony } from './roles.ts';
import { requireStill } from './still-there.ts';
import { addProgrammeAccount, isAccountTaken, type StaffSession } from './store.ts';

type Row = Selectable<Schema['programme_invitations']>;

const ID_BYTES = 16;
const VALID_DAYS = 7;

/**
 * Invites somebody to roles of the programme. Returns the invitation's id, which the link carries together with
 * a token of which the server sees only the hash until somebody accepts.
 *
 * @throws Problem `account-taken` or `roles-conflict`.
 */
export async function inviteToProgramme(
  programme: Programme,
  who: StaffSession,
  { account, name, roles, tokenHash }: InviteToProgramme,
): Promise<string> {
  const { database, random } = programme;
  const id = encodeB64(random(ID_BYTES));
  requireHarmony(roles);
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await requireStill(transaction, 'administrator', who);
    await withdrawExpired(transaction, today(programme));
    if (await isAccountTaken(transaction, account)) throw new Problem('account-taken');
    await transaction
      .insertInto('programme_invitations')
      .values({
        ...{ id, account, name, roles: JSON.stringify(roles), state: 'open', token_hash: tokenHash },
        expires_on: addDays(today(programme), VALID_DAYS),
      })
      .execute();
  });
  return id;
}

/** The invitations that wait for somebody. */
export async function listProgrammeInvitations(programme: Programme) {
  const rows = await programme.database.store
    .selectFrom('programme_invitations')
    .select(['id', 'account', 'name', 'roles'])
    .where('state', '=', 'open')
    .where('expires_on', '>=', today(programme))
    .orderBy('account')
    .execute();
  return rows;
}

/** What whoever has the link is told. @throws Problem `not-found`. */
export async function readProgrammeInvitation(
  programme: Programme,
  id: string,
): Promise<ProgrammeInvitation> {
  const found = await findProgrammeInvitation(programme.database.store, id);
  if (found === null) throw new Problem('not-found');
  const { account, name, roles, state, expires_on } = found;
  const isExpired = state === 'open' && expires_on < today(programme);
  const { origin } = programme.config;
  return { account, name, roles, origin, state: isExpired ? 'withdrawn' : state };
}

/**
 * Accepts an invitation with the newcomer's keys. Nothing is wrapped for them, so nobody has to sign for them:
 * the token shows that they had the link.
 *
 * @returns the account with the token of a session.
 * @throws Problem `bad-token` when there is no open invitation of this id and token.
 */
export async function acceptProgrammeInvitation(
  programme: Programme,
  id: string,
  { token, ...credentials }: AcceptProgrammeInvitation,
  replaces: string | null,
): Promise<{ account: string; token: string }> {
  const { database } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    const accepted = await transaction
      .updateTable('programme_invitations')
      .set({ state: 'accepted' })
      .where('id', '=', id)
      .where('token_hash', '=', hashToken(token))
      .where('state', '=', 'open')
      .where('expires_on', '>=', today(programme))
      .returning(['account', 'name', 'roles'])
      .executeTakeFirst();
    if (accepted === undefined) throw new Problem('bad-token');
    const { account, name, roles } = accepted;
    await addProgrammeAccount(transaction, newAccount(account, name, credentials), credentials, roles);
    const session = { account, passkey: null, replaces };
    return { account, token: await beginSession(transaction, programme, session) };
  });
}

/** @throws Problem `not-found` when there is none, `moved-on` when it does not wait any more. */
export async function withdrawProgrammeInvitation({ database }: Programme, id: string): Promise<void> {
  if ((await findProgrammeInvitation(database.store, id)) === null) throw new Problem('not-found');
  const { numUpdatedRows } = await database.store
    .updateTable('programme_invitations')
    .set({ state: 'withdrawn' })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem('moved-on');
}

async function findProgrammeInvitation(store: Reader, id: string): Promise<Row | null> {
  const row = await store
    .selectFrom('programme_invitations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
