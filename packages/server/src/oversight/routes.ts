import type { StaffHandlers } from '../accounts/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { readAccessLog } from './access-log.ts';
import { listOverdue } from './list-overdue.ts';

export type OversightRoute = 'GET /access-log' | 'GET /overdue';

export function oversightHandlers(programme: Programme): StaffHandlers<OversightRoute> {
  return {
    'GET /access-log': async ({ request }) =>
      Response.json(await readAccessLog(programme, askedMonth(request))),
    'GET /overdue': async () => Response.json(await listOverdue(programme)),
  };
}

function askedMonth(request: Request): string | null {
  const month = new URL(request.url).searchParams.get('month');
  if (month !== null && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('malformed');
  return month;
}
