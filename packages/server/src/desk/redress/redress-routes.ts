import { admitGuardianSchema, findSchema, openRedressDeskSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { admitGuardian, openRedressDesk } from '../roster/redress-desk.ts';
import { findInCase } from './find-in-case.ts';

export type RedressRoute = 'POST /redress-desk' | 'POST /redress-desk/members' | 'POST /cases/:id/finding';

// Every epoch and case of the desk, wrapped for one more guardian.
const MAX_ADMISSION_BYTES = 67_108_864;
// A record, a reply and its copy.
const MAX_FINDING_BYTES = 393_216;

/** What guardians do at a desk of their own. */
export function redressHandlers(programme: Programme): StaffHandlers<RedressRoute> {
  return {
    'POST /redress-desk': async ({ request, who }) => {
      const { member } = await readJson(request, openRedressDeskSchema);
      await openRedressDesk(programme, who, member);
      return Response.json({}, { status: 201 });
    },
    'POST /redress-desk/members': async ({ request, who }) => {
      const admit = await readJson(request, admitGuardianSchema, MAX_ADMISSION_BYTES);
      await admitGuardian(programme, who, admit);
      return Response.json({}, { status: 201 });
    },
    'POST /cases/:id/finding': async ({ request, who, param }) => {
      const find = await readJson(request, findSchema, MAX_FINDING_BYTES);
      return Response.json(await findInCase(programme, who, param('id'), find));
    },
  };
}
