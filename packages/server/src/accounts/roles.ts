import {
  conflictOf,
  type DeskRole,
  PROGRAMME_ROLES,
  type ProgrammeRole,
  type Role,
} from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';

type AccountRoles = Selectable<Schema['account_roles']>;

/** All that an account may be: what its desk's roster says of it, and what an administrator has given it. */
export interface Standing {
  readonly desk: DeskRole | null;
  readonly programme: readonly ProgrammeRole[];
}

/** An account's roles of the programme. */
export function programmeRolesOf(row: Pick<AccountRoles, ProgrammeRole>): ProgrammeRole[] {
  return PROGRAMME_ROLES.filter((role) => row[role]);
}

/** @throws Problem `roles-conflict` when one account must not hold these together. */
export function requireHarmony(roles: readonly Role[]): void {
  if (conflictOf(roles) !== null) throw new Problem('roles-conflict');
}

/** The roles of an account whose keys these are, from its beginning. @throws Problem `roles-conflict`. */
export async function addRoles(
  transaction: Transaction,
  { account, recipient, verify }: Pick<AccountRoles, 'account' | 'recipient' | 'verify'>,
  standing: Standing,
): Promise<void> {
  const row = { account, recipient, verify, ...columnsOf(standing) };
  await transaction.insertInto('account_roles').values(row).execute();
}

/**
 * Gives an account exactly these roles. Every way in which a role is given or taken goes through here or
 * `addRoles`, and the database checks it again.
 *
 * @throws Problem `roles-conflict`.
 */
export async function setRoles(transaction: Transaction, account: string, standing: Standing): Promise<void> {
  await transaction
    .updateTable('account_roles')
    .set(columnsOf(standing))
    .where('account', '=', account)
    .execute();
}

export async function findRoles(store: Reader, account: string): Promise<AccountRoles | null> {
  const row = await store
    .selectFrom('account_roles')
    .selectAll()
    .where('account', '=', account)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether anybody but this account keeps the programme's accounts. */
export async function hasAdministrator(store: Reader, except: string | null = null): Promise<boolean> {
  const row = await store
    .selectFrom('account_roles')
    .select('account')
    .where('administrator', '=', true)
    .$if(except !== null, (query) => query.where('account', '!=', except ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether anybody decides on awards. */
export async function hasPanel(store: Reader): Promise<boolean> {
  const row = await store
    .selectFrom('account_roles')
    .select('account')
    .where('panel', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

function columnsOf({ desk, programme }: Standing): Omit<AccountRoles, 'account' | 'recipient' | 'verify'> {
  requireHarmony([...(desk === null ? [] : [desk]), ...programme]);
  return {
    at_desk: desk !== null,
    guardian: programme.includes('guardian'),
    panel: programme.includes('panel'),
    paymaster: programme.includes('paymaster'),
    editor: programme.includes('editor'),
    administrator: programme.includes('administrator'),
  };
}
