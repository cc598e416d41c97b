import type { DeskKind, DeskRole, ProgrammeRole } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import type { Power } from './powers.ts';
import { addRoles, findRoles, programmeRolesOf } from './roles.ts';
import type { MemberState } from './tables.ts';

export type Account = Selectable<Schema['accounts']>;
export type Member = Selectable<Schema['members']>;
export type Passkey = Selectable<Schema['passkeys']>;
export type SessionRow = Selectable<Schema['sessions']>;

/** Somebody with a session, at a desk or not. What they may do is in `powers.ts`. */
export interface StaffSession {
  readonly sessionId: string;
  readonly account: string;
  readonly name: string;
  readonly desk: string | null;
  readonly role: DeskRole | null;
  /** All roles of which they have the powers: none yet of a desk whose lead has not admitted them. */
  readonly roles: readonly Power[];
  /** The passkey of the session; null after a passphrase. */
  readonly passkey: string | null;
}

/** Somebody with a session at a desk. */
export interface SignedIn extends StaffSession {
  readonly desk: string;
  readonly role: DeskRole;
}

export async function findAccount(store: Reader, account: string): Promise<Account | null> {
  const row = await store
    .selectFrom('accounts')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst();
  return row ?? null;
}

/** The desk membership of an account that has not left. */
export async function findMember(store: Reader, account: string): Promise<Member | null> {
  const row = await store
    .selectFrom('members')
    .selectAll()
    .where('account', '=', account)
    .where('state', '!=', 'left')
    .executeTakeFirst();
  return row ?? null;
}

/** The role of an account at an intake desk. The guardians' own desk gives none. */
export async function findIntakeRole(store: Reader, account: string): Promise<DeskRole | null> {
  const row = await store
    .selectFrom('members')
    .innerJoin('desks', 'desks.id', 'members.desk')
    .select('members.role')
    .where('members.account', '=', account)
    .where('members.state', '!=', 'left')
    .where('desks.kind', '=', 'intake')
    .executeTakeFirst();
  return row?.role ?? null;
}

/** Whether an account may sign in: it belongs to a desk, or will, or has a role of the programme. */
export async function hasStanding(store: Reader, account: string): Promise<boolean> {
  const row = await findRoles(store, account);
  return row !== null && (row.at_desk || programmeRolesOf(row).length > 0);
}

export async function isAccountTaken(store: Reader, account: string): Promise<boolean> {
  for (const table of ['invitations', 'programme_invitations'] as const) {
    const invitation = await store
      .selectFrom(table)
      .select('id')
      .where('account', '=', account)
      .where('state', 'in', ['open', 'accepted'])
      .executeTakeFirst();
    if (invitation !== undefined) return true;
  }
  return (await findAccount(store, account)) !== null;
}

/**
 * Adds an account that belongs to a desk.
 *
 * @throws Problem `roles-conflict`.
 */
export async function addDeskAccount(
  transaction: Transaction,
  account: Account,
  member: Member,
  programme: readonly ProgrammeRole[] = [],
): Promise<void> {
  await transaction.insertInto('accounts').values(account).execute();
  await transaction.insertInto('members').values(member).execute();
  await addRoles(transaction, member, { desk: member.role, programme });
}

/**
 * Adds an account that belongs to no desk: nothing is ever wrapped for it.
 *
 * @throws Problem `roles-conflict`.
 */
export async function addProgrammeAccount(
  transaction: Transaction,
  account: Account,
  keys: { recipient: string; verify: string },
  programme: readonly ProgrammeRole[],
): Promise<void> {
  await transaction.insertInto('accounts').values(account).execute();
  await addRoles(transaction, { ...keys, account: account.account }, { desk: null, programme });
}

/** Puts somebody who has an account on a desk's roster. It gives them no role of an intake desk. */
export async function addMember(transaction: Transaction, member: Member): Promise<void> {
  await transaction
    .insertInto('members')
    .values(member)
    .onConflict((conflict) => conflict.columns(['desk', 'account']).doUpdateSet(member))
    .execute();
}

/** Removes an account that was never admitted, with all that it could sign in by. */
export async function removeAccount(transaction: Transaction, account: string): Promise<void> {
  for (const table of ['sessions', 'passkeys', 'members', 'account_roles', 'accounts'] as const) {
    await transaction.deleteFrom(table).where('account', '=', account).execute();
  }
}

export async function setMemberState(
  transaction: Transaction,
  { desk, account }: { desk: string; account: string },
  state: MemberState,
): Promise<void> {
  await transaction
    .updateTable('members')
    .set({ state })
    .where('desk', '=', desk)
    .where('account', '=', account)
    .execute();
}

/** The members for whom a lead has signed and who have not left: those for whom seeds are wrapped. */
export async function listAdmitted(
  store: Reader,
  desk: string,
): Promise<{ account: string; name: string; role: DeskRole }[]> {
  return store
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.account', 'members.account')
    .select(['members.account', 'accounts.name', 'members.role'])
    .where('members.desk', '=', desk)
    .where('members.state', '=', 'admitted')
    .orderBy('members.account')
    .execute();
}

export async function addSession(transaction: Transaction, session: SessionRow): Promise<void> {
  await transaction.insertInto('sessions').values(session).execute();
}

/** Whose session a token is, on a day before its end; null also when they have no role any more. */
export async function findSignedIn(
  store: Reader,
  tokenHash: string,
  day: string,
): Promise<StaffSession | null> {
  const row = await store
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.account', 'sessions.account')
    .innerJoin('account_roles', 'account_roles.account', 'sessions.account')
    .leftJoin('members', (join) =>
      join.onRef('members.account', '=', 'sessions.account').on('members.state', '!=', 'left'),
    )
    .leftJoin('desks', 'desks.id', 'members.desk')
    .selectAll('account_roles')
    .select(['desks.kind', 'sessions.id', 'sessions.passkey', 'accounts.account', 'accounts.name'])
    .select(['members.desk', 'members.role', 'members.state'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.ends_on', '>=', day)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id: sessionId, account, name, passkey, desk, role } = row;
  const roles = [...(row.state === 'admitted' ? powersAt(row) : []), ...programmeRolesOf(row)];
  return desk === null && roles.length === 0
    ? null
    : { sessionId, account, name, passkey, desk, role, roles };
}

/** Nobody is at the redress desk who is no guardian any more, whatever its roster still says. */
function powersAt({
  kind,
  role,
  guardian,
}: {
  kind: DeskKind | null;
  role: DeskRole | null;
  guardian: boolean;
}): Power[] {
  if (kind === 'redress') return guardian ? ['redress'] : [];
  return role === null ? [] : [role];
}

export async function listSessions(store: Reader, account: string, day: string): Promise<SessionRow[]> {
  return store
    .selectFrom('sessions')
    .selectAll()
    .where('account', '=', account)
    .where('ends_on', '>=', day)
    .orderBy('started_on')
    .orderBy('id')
    .execute();
}

/** Ends a session of an account; false when it has none of this id. */
export async function removeSession(store: Reader, account: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('sessions')
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function removeSessionByToken(transaction: Transaction, tokenHash: string): Promise<void> {
  await transaction.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
}

export async function listPasskeys(store: Reader, account: string): Promise<Passkey[]> {
  return store.selectFrom('passkeys').selectAll().where('account', '=', account).orderBy('id').execute();
}

export async function findPasskey(store: Reader, id: string): Promise<Passkey | null> {
  const row = await store.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function listFrames(store: Reader, desk: string): Promise<Uint8Array[]> {
  const rows = await store
    .selectFrom('roster_frames')
    .select('frame')
    .where('desk', '=', desk)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.frame);
}
