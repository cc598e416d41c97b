import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import type { Role } from './powers.ts';
import type { MemberState } from './tables.ts';

export type Account = Selectable<Schema['accounts']>;
export type Member = Selectable<Schema['members']>;
export type Passkey = Selectable<Schema['passkeys']>;
export type SessionRow = Selectable<Schema['sessions']>;

/** Somebody with a session. What they may do is in `powers.ts`. */
export interface SignedIn {
  readonly sessionId: string;
  readonly account: string;
  readonly name: string;
  readonly desk: string;
  readonly role: Role;
  readonly isAdmitted: boolean;
  /** The passkey of the session; null after a passphrase. */
  readonly passkey: string | null;
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

export async function isAccountTaken(store: Reader, account: string): Promise<boolean> {
  const invitation = await store
    .selectFrom('invitations')
    .select('id')
    .where('account', '=', account)
    .where('state', 'in', ['open', 'accepted'])
    .executeTakeFirst();
  return invitation !== undefined || (await findAccount(store, account)) !== null;
}

export async function addAccount(transaction: Transaction, account: Account, member: Member): Promise<void> {
  await transaction.insertInto('accounts').values(account).execute();
  await transaction.insertInto('members').values(member).execute();
}

/** Removes an account that was never admitted, with all that it could sign in by. */
export async function removeAccount(transaction: Transaction, account: string): Promise<void> {
  for (const table of ['sessions', 'passkeys', 'members', 'accounts'] as const) {
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
): Promise<{ account: string; name: string; role: Role }[]> {
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

/** Whose session a token is, on a day before its end. */
export async function findSignedIn(store: Reader, tokenHash: string, day: string): Promise<SignedIn | null> {
  const row = await store
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.account', 'sessions.account')
    .innerJoin('members', 'members.account', 'sessions.account')
    .select(['sessions.id', 'sessions.passkey', 'accounts.account', 'accounts.name'])
    .select(['members.desk', 'members.role', 'members.state'])
    .where('sessions.token_hash', '=', tokenHash)
    .where('sessions.ends_on', '>=', day)
    .where('members.state', '!=', 'left')
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id: sessionId, state, ...signedIn } = row;
  return { ...signedIn, sessionId, isAdmitted: state === 'admitted' };
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
