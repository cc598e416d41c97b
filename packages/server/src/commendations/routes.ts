import { exchangeCommendationSchema } from '@bellbuoy/protocol';
import { Hono } from 'hono';
import { Problem, readJson } from '../http/index.ts';
import { type Programme, rewardRules } from '../programme/index.ts';
import { exchangeCommendation } from './exchange-commendation.ts';

const MAX_BODY_BYTES = 2_048;

/** Without a token: whoever has the voucher may exchange it, and it tells nobody whose it is. */
export function commendationRoutes(programme: Programme): Hono {
  return new Hono().post('/commendations', async (context) => {
    if (rewardRules(programme) === null) throw new Problem('not-found');
    const request = await readJson(context.req.raw, exchangeCommendationSchema, MAX_BODY_BYTES);
    const { credential, isNew } = await exchangeCommendation(programme, request);
    return context.json({ credential }, isNew ? 201 : 200, { 'cache-control': 'no-store' });
  });
}
