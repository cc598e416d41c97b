// Who calls is looked at before their request is read, and whoever calls decides how long that takes. So what gives
// power or takes keys is checked once more where it happens, under the locks of those who end roles: a call that
// was begun before somebody left must not arrive after it.

import type { ProgrammeRole } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findRoles, programmeRolesOf } from './roles.ts';
import { findMember, type SignedIn, type StaffSession } from './store.ts';

/** @throws Problem `no-session` when somebody is no longer at the desk, or in the role, in which they called. */
export async function requireStillAt(store: Reader, { account, desk, role }: SignedIn): Promise<void> {
  const member = await findMember(store, account);
  const isThere = member?.state === 'admitted' && member.desk === desk && member.role === role;
  if (!isThere) throw new Problem('no-session');
}

/** @throws Problem `no-session` when somebody no longer has the role of the programme by which they called. */
export async function requireStill(
  store: Reader,
  role: ProgrammeRole,
  { account }: Pick<StaffSession, 'account'>,
): Promise<void> {
  const held = await findRoles(store, account);
  if (held === null || !programmeRolesOf(held).includes(role)) throw new Problem('no-session');
}
