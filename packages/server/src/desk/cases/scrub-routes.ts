import { moveSchema, ownNoteSchema, recusalSchema, scrubSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { addOwnNote } from './converse.ts';
import { moveCase } from './move-case.ts';
import { recuse } from './recuse.ts';
import { scrubCase } from './scrub-case.ts';

type ScrubRoute =
  | 'POST /cases/:id/move'
  | 'POST /cases/:id/scrub'
  | 'POST /cases/:id/recusals'
  | 'POST /cases/:id/own-notes';

// A summary, an extract and some restricted originals, each with seven shares.
const MAX_SCRUB_BYTES = 4_194_304;
// All that a case consists of, and its key for a whole desk.
const MAX_MOVE_BYTES = 67_108_864;

/** The calls that decide who reads a case. */
export function scrubHandlers(programme: Programme): StaffHandlers<ScrubRoute> {
  return {
    'POST /cases/:id/scrub': async ({ request, who, param }) => {
      await scrubCase(programme, who, param('id'), await readJson(request, scrubSchema, MAX_SCRUB_BYTES));
      return new Response(null, { status: 204 });
    },
    'POST /cases/:id/recusals': async ({ request, who, param }) => {
      await recuse(programme, who, param('id'), await readJson(request, recusalSchema));
      return new Response(null, { status: 204 });
    },
    'POST /cases/:id/move': async ({ request, who, param }) => {
      await moveCase(programme, who, param('id'), await readJson(request, moveSchema, MAX_MOVE_BYTES));
      return new Response(null, { status: 204 });
    },
    'POST /cases/:id/own-notes': async ({ request, who, param }) => {
      const { file } = await readJson(request, ownNoteSchema);
      return Response.json({ id: await addOwnNote(programme, who, param('id'), file) }, { status: 201 });
    },
  };
}
