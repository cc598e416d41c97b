import { writePublicNoteSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { keepPublicNote, listPublicNotes, settlePublicNote } from './keep-note.ts';

export type PublicNotesRoute = 'POST /public-notes' | 'GET /public-notes' | 'DELETE /public-notes/:id';

export function publicNotesHandlers(programme: Programme): StaffHandlers<PublicNotesRoute> {
  return {
    'POST /public-notes': async ({ request }) => {
      const id = await keepPublicNote(programme, await readJson(request, writePublicNoteSchema));
      return Response.json({ id }, { status: 201 });
    },
    'GET /public-notes': async () => Response.json({ notes: await listPublicNotes(programme) }),
    'DELETE /public-notes/:id': async ({ param }) => {
      await settlePublicNote(programme, param('id'));
      return new Response(null, { status: 204 });
    },
  };
}
