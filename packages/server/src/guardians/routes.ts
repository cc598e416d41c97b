import {
  approveDraftSchema,
  draftDaySchema,
  draftGuardiansSchema,
  handOverSlotSchema,
  makeSlotSchema,
  putSlotSchema,
} from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { approveDraft } from './approve-draft.ts';
import { beginDraft, moveDraft, withdrawDraft } from './draft-guardians.ts';
import { listAttestations } from './list-attestations.ts';
import { handOverSlot, makeSlot } from './make-slot.ts';
import { putSlotKey } from './put-slot-key.ts';
import { readGuardianship } from './read-guardianship.ts';

export type GuardiansRoute =
  | 'GET /attestations'
  | 'GET /guardians'
  | 'POST /guardians/keys'
  | `${'POST' | 'DELETE'} /guardians/draft`
  | `POST /guardians/draft/${'day' | 'slot' | 'hand-over' | 'approvals'}`;

export function guardiansHandlers(programme: Programme): StaffHandlers<GuardiansRoute> {
  return {
    'GET /attestations': async () => Response.json(await listAttestations(programme.database.store)),
    'GET /guardians': async ({ who }) => Response.json(await readGuardianship(programme, who.account)),
    'POST /guardians/keys': async ({ request, who }) => {
      await putSlotKey(programme, who, await readJson(request, putSlotSchema));
      return created();
    },
    'POST /guardians/draft': async ({ request, who }) => {
      await beginDraft(programme, who, await readJson(request, draftGuardiansSchema));
      return created();
    },
    'DELETE /guardians/draft': async () => {
      await withdrawDraft(programme);
      return done();
    },
    'POST /guardians/draft/day': async ({ request }) => {
      const { from } = await readJson(request, draftDaySchema);
      await moveDraft(programme, from);
      return done();
    },
    'POST /guardians/draft/slot': async ({ request, who }) => {
      await makeSlot(programme, who, await readJson(request, makeSlotSchema));
      return created();
    },
    'POST /guardians/draft/hand-over': async ({ request, who }) => {
      await handOverSlot(programme, who, await readJson(request, handOverSlotSchema));
      return created();
    },
    'POST /guardians/draft/approvals': async ({ request, who }) => {
      const approval = await readJson(request, approveDraftSchema);
      return Response.json({ announced: await approveDraft(programme, who, approval) });
    },
  };
}

function created(): Response {
  return Response.json({}, { status: 201 });
}

function done(): Response {
  return new Response(null, { status: 204 });
}
