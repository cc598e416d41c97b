import type { StaffHandlers } from '../accounts/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { readAccessLog, recordAccess } from './access-log.ts';
import { listOverdue } from './list-overdue.ts';
import { readOversight } from './read-oversight.ts';
import { readSample } from './samples.ts';

export type OversightRoute = 'GET /access-log' | 'GET /overdue' | 'GET /oversight' | 'GET /samples/:id';

export function oversightHandlers(programme: Programme): StaffHandlers<OversightRoute> {
  return {
    'GET /access-log': async ({ request }) =>
      Response.json(await readAccessLog(programme, askedMonth(request))),
    'GET /overdue': async () => Response.json(await listOverdue(programme)),
    'GET /oversight': async ({ who }) => Response.json(await readOversight(programme, who.account)),
    'GET /samples/:id': async ({ who, param }) => {
      const sample = await readSample(programme, param('id'));
      const { case: id, desk } = sample;
      // Guardians are seen reading as everybody is.
      const access = { account: who.account, desk, act: 'sample-read', case: id } as const;
      await programme.database.transaction((transaction) => recordAccess(transaction, programme, access));
      return Response.json(sample);
    },
  };
}

function askedMonth(request: Request): string | null {
  const month = new URL(request.url).searchParams.get('month');
  if (month !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('malformed');
  return month;
}
