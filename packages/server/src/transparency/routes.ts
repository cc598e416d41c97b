import { canonicalBytes } from '@bellbuoy/protocol';
import type { Transparency } from '@bellbuoy/protocol/figures';
import { Hono } from 'hono';
import { answerUnlessKnown } from '../http/index.ts';
import { listPolicies, type Programme } from '../programme/index.ts';
import { listAuditors } from './auditors.ts';
import { listEditions } from './store.ts';

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
