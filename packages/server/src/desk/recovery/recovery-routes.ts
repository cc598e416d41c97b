import {
  emptyRequestSchema,
  giveShareSchema,
  makeRecoverySchema,
  recoveryWrapsSchema,
  useRecoverySchema,
} from '@bellbuoy/protocol';
import type { StaffHandlers } from '../../accounts/index.ts';
import { readJson } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { makeRecovery, useRecovery } from './recovery.ts';
import { askForShares, giveShare, readRecovery } from './recovery-requests.ts';
import { fillRecovery, listRecoverable, listUnrecoverable } from './recovery-wraps.ts';

export type RecoveryRoute =
  | `${'GET' | 'POST'} /recovery`
  | 'GET /recovery/missing'
  | `${'GET' | 'POST'} /recovery/wraps`
  | 'POST /recovery/requests'
  | 'POST /recovery/requests/:id/share'
  | 'POST /recovery/use';

// Every epoch and case is wrapped, as for somebody who is admitted.
const MAX_RECOVERY_BYTES = 67_108_864;

export function recoveryHandlers(programme: Programme): StaffHandlers<RecoveryRoute> {
  return {
    'GET /recovery': async ({ who }) => Response.json(await readRecovery(programme, who)),
    'POST /recovery': async ({ request, who }) => {
      const made = await readJson(request, makeRecoverySchema, MAX_RECOVERY_BYTES);
      await makeRecovery(programme, who, made);
      return Response.json({}, { status: 201 });
    },
    'GET /recovery/missing': async ({ who }) => Response.json(await listUnrecoverable(programme, who)),
    'GET /recovery/wraps': async ({ who }) => Response.json(await listRecoverable(programme, who)),
    'POST /recovery/wraps': async ({ request, who }) => {
      const wraps = await readJson(request, recoveryWrapsSchema, MAX_RECOVERY_BYTES);
      await fillRecovery(programme, who, wraps);
      return Response.json({}, { status: 201 });
    },
    'POST /recovery/requests': async ({ request, who }) => {
      await readJson(request, emptyRequestSchema);
      return Response.json({ id: await askForShares(programme, who) }, { status: 201 });
    },
    'POST /recovery/requests/:id/share': async ({ request, who, param }) => {
      const { share } = await readJson(request, giveShareSchema);
      await giveShare(programme, who, param('id'), share);
      return new Response(null, { status: 204 });
    },
    'POST /recovery/use': async ({ request, who }) => {
      const used = await readJson(request, useRecoverySchema, MAX_RECOVERY_BYTES);
      await useRecovery(programme, who, used);
      return Response.json({}, { status: 201 });
    },
  };
}
