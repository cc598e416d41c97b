import { setNoticesSchema } from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { readJson } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { listOnCall, readNotices, setNotices } from './notices.ts';

export type AttentionRoute = 'GET /notices' | 'PUT /notices' | 'GET /on-call';

export function attentionHandlers(programme: Programme): StaffHandlers<AttentionRoute> {
  return {
    'GET /notices': async ({ who }) => Response.json(await readNotices(programme, who)),
    'PUT /notices': async ({ request, who }) => {
      await setNotices(programme, who, await readJson(request, setNoticesSchema));
      return new Response(null, { status: 204 });
    },
    'GET /on-call': async ({ who }) => Response.json(await listOnCall(programme, who)),
  };
}
