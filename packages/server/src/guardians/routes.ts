import { putSlotSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { listAttestations, readGuardianship } from './list-attestations.ts';
import { putSlotKey } from './put-slot-key.ts';

export type GuardiansRoute = 'GET /attestations' | 'GET /guardians' | 'POST /guardians/keys';

export function guardiansHandlers(programme: Programme): StaffHandlers<GuardiansRoute> {
  return {
    'GET /attestations': async () => Response.json(await listAttestations(programme.database.store)),
    'GET /guardians': async ({ who }) => Response.json(await readGuardianship(programme, who.account)),
    'POST /guardians/keys': async ({ request, who }) => {
      await putSlotKey(programme, who, await readJson(request, putSlotSchema));
      return Response.json({}, { status: 201 });
    },
  };
}
