import type { AccountList, ProgrammeRole, SetRoles } from '@bellbuoy/protocol';
import { exclusive, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { findRoles, hasAdministrator, programmeRolesOf, setRoles } from './roles.ts';
import { requireStill } from './still-there.ts';
import { findIntakeRole, findMember, type StaffSession } from './store.ts';

const HASH_BYTES = 32;

/** Every account of the programme with its roles, those that have ended too: their names stay taken. */
export async function listAccounts({ database: { store } }: Programme): Promise<AccountList> {
  const rows = await store
    .selectFrom('accounts')
    .innerJoin('account_roles', 'account_roles.account', 'accounts.account')
    .leftJoin('members', (join) =>
      join.onRef('members.account', '=', 'accounts.account').on('members.state', '!=', 'left'),
    )
    .leftJoin('desks', 'desks.id', 'members.desk')
    .selectAll('account_roles')
    .select([
      'desks.kind',
      'accounts.account',
      'accounts.name',
      'members.desk',
      'members.role',
      'members.state',
    ])
    .orderBy('accounts.account')
    .execute();
  return rows.map(({ account, name, desk, role, state, kind, ...row }) => ({
    account,
    name,
    desk,
    roles: [
      ...(role !== null && state === 'admitted' && kind === 'intake' ? [role] : []),
      ...programmeRolesOf(row),
    ],
    hasEnded: desk === null && programmeRolesOf(row).length === 0,
  }));
}

/**
 * Gives an account exactly these roles of the programme; with none, and at no desk, the account ends. Roles of a
 * desk are its leads' to give. Where a role is taken away, the account's sessions end at once.
 *
 * @throws Problem `not-found`, `roles-conflict`, or `last-one` when nobody would keep the accounts any more.
 */
export async function setProgrammeRoles(
  programme: Programme,
  who: StaffSession,
  { account, roles }: SetRoles,
): Promise<void> {
  const { database } = programme;
  await database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'accounts');
    await requireStill(transaction, 'administrator', who);
    const held = await findRoles(transaction, account);
    const member = await findMember(transaction, account);
    const before = held === null ? [] : programmeRolesOf(held);
    if (member === null && before.length === 0) throw new Problem('not-found');
    await requireAdministrator(transaction, account, roles);
    const desk = await findIntakeRole(transaction, account);
    await setRoles(transaction, account, { desk, programme: roles });
    if (before.some((role) => !roles.includes(role))) await endSessions(transaction, account);
    if (member === null && roles.length === 0) await closeAccount(transaction, programme, account);
  });
}

export async function endSessions(transaction: Transaction, account: string): Promise<void> {
  await transaction.deleteFrom('sessions').where('account', '=', account).execute();
}

/**
 * Destroys all by which an account could sign in, and its keyring. Its row stays, so that the access log goes on
 * saying who that was, and nobody else gets the name.
 */
export async function closeAccount(
  transaction: Transaction,
  { random }: Programme,
  account: string,
): Promise<void> {
  await endSessions(transaction, account);
  await transaction.deleteFrom('passkeys').where('account', '=', account).execute();
  await transaction
    .updateTable('accounts')
    .set({ sign_in_hash: random(HASH_BYTES), keyring: new Uint8Array(0) })
    .where('account', '=', account)
    .execute();
}

async function requireAdministrator(
  transaction: Transaction,
  account: string,
  roles: readonly ProgrammeRole[],
): Promise<void> {
  if (roles.includes('administrator')) return;
  if (!(await hasAdministrator(transaction, account))) throw new Problem('last-one');
}
