import { changeRoleSchema, endMembershipSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { changeRole, endMembership } from './end-membership.ts';

export type MemberRoute = 'POST /members/role' | 'POST /members/leave';

// A new epoch is wrapped for a whole desk.
const MAX_LEAVING_BYTES = 4_194_304;

export function memberHandlers(programme: Programme): StaffHandlers<MemberRoute> {
  return {
    'POST /members/role': async ({ request, who }) => {
      const { member } = await readJson(request, changeRoleSchema);
      await changeRole(programme, who, member);
      return new Response(null, { status: 204 });
    },
    'POST /members/leave': async ({ request, who }) => {
      await endMembership(programme, who, await readJson(request, endMembershipSchema, MAX_LEAVING_BYTES));
      return new Response(null, { status: 204 });
    },
  };
}
