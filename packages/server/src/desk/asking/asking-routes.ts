import { askExtensionSchema, askOpeningSchema, emptyRequestSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { askExtension, askOpening, readCaseSeals } from './ask-guardians.ts';
import { readOpening, recordUnopenable } from './read-opening.ts';

type AskingRoute =
  | 'GET /cases/:id/seals'
  | 'POST /extensions'
  | `POST /openings${'' | '/:id/read' | '/:id/unopenable'}`;

/** An envelope to each of seven slots and to the asker. */
const MAX_ASK_BYTES = 1_048_576;

/** The calls by which a lead asks guardians for what only they can open. */
export function askingHandlers(programme: Programme): StaffHandlers<AskingRoute> {
  return {
    'GET /cases/:id/seals': async ({ who, param }) =>
      Response.json(await readCaseSeals(programme, who, param('id'))),
    'POST /openings': async ({ request, who }) => {
      const ask = await readJson(request, askOpeningSchema, MAX_ASK_BYTES);
      return Response.json({}, { status: (await askOpening(programme, who, ask)) ? 201 : 200 });
    },
    'POST /extensions': async ({ request, who }) => {
      const ask = await readJson(request, askExtensionSchema, MAX_ASK_BYTES);
      return Response.json({}, { status: (await askExtension(programme, who, ask)) ? 201 : 200 });
    },
    'POST /openings/:id/read': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      return Response.json(await readOpening(programme, who, param('id')));
    },
    'POST /openings/:id/unopenable': async ({ request, who, param }) => {
      await readJson(request, emptyRequestSchema);
      await recordUnopenable(programme, who, param('id'));
      return new Response(null, { status: 204 });
    },
  };
}
