import { canonicalBytes } from '@bellbuoy/protocol';
import type { Transparency } from '@bellbuoy/protocol/figures';
import { Hono } from 'hono';
import type { StaffHandlers } from '../accounts/index.ts';
import { answerUnlessKnown } from '../http/index.ts';
import { listPolicies, type Programme } from '../programme/index.ts';
import { listOwnAuditFiles, readOwnAuditFile } from './audit-files.ts';
import { listAuditors } from './auditors.ts';
import { listEditions } from './store.ts';

export type AuditsRoute = 'GET /audit-packages' | 'GET /audit-packages/:period/:slot';

/** The calls by which guardians fetch what lies behind the figures. */
export function auditsHandlers({ database: { store } }: Programme): StaffHandlers<AuditsRoute> {
  return {
    'GET /audit-packages': async ({ who }) => Response.json(await listOwnAuditFiles(store, who.account)),
    'GET /audit-packages/:period/:slot': async ({ who, param }) => {
      const file = { period: param('period'), slot: param('slot') };
      const bytes = await readOwnAuditFile(store, who.account, file);
      return new Response(bytes.slice(), { headers: { 'content-type': 'application/octet-stream' } });
    },
  };
}

/** Published figures, for everybody. */
export function transparencyRoutes(programme: Programme): Hono {
  return new Hono().get('/transparency.json', async (context) =>
    answerUnlessKnown(context, {
      bytes: canonicalBytes(await readTransparency(programme)),
      type: 'application/json',
    }),
  );
}

async function readTransparency({ config, database }: Programme): Promise<Transparency> {
  const { store } = database;
  const auditors = await listAuditors(store);
  const editions = await listEditions(store);
  return {
    v: 1,
    origin: config.origin,
    auditors: auditors.map(({ id, name, from_day }) => ({ id, name, from: from_day })),
    policies: await listPolicies(store),
    editions: editions.map(({ figures, note }) => ({
      figures: JSON.parse(figures) as Record<string, unknown>,
      note,
    })),
  };
}
