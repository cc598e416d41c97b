import { addDeskSchema, emptyRequestSchema } from '@bellbuoy/protocol';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { addIntakeDesk, listIntakeDesks, readRosterOf, renewSetupToken } from './desks.ts';
import type { StaffHandlers } from './staff-api.ts';

export type DesksRoute = `${'GET' | 'POST'} /desks` | 'POST /desks/:desk/setup' | 'GET /desks/:desk/roster';

/** The desks of the programme, which its administrators keep without being able to read at any of them. */
export function desksHandlers(programme: Programme): StaffHandlers<DesksRoute> {
  return {
    'GET /desks': async () => Response.json(await listIntakeDesks(programme)),
    'POST /desks': async ({ request, who }) => {
      const token = await addIntakeDesk(programme, who, await readJson(request, addDeskSchema));
      return Response.json({ token }, { status: 201 });
    },
    'POST /desks/:desk/setup': async ({ request, param }) => {
      await readJson(request, emptyRequestSchema);
      return Response.json({ token: await renewSetupToken(programme, param('desk')) }, { status: 201 });
    },
    'GET /desks/:desk/roster': async ({ who, param }) =>
      Response.json(await readRosterOf(programme, who, param('desk'))),
  };
}
