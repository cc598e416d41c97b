import { challengeRequestSchema } from '@bellbuoy/protocol';
import { Hono } from 'hono';
import { readJson } from '../http/index.ts';
import type { WorkGate } from './work-gate.ts';

const MAX_BODY_BYTES = 256;

export function workRoutes(gate: WorkGate): Hono {
  return new Hono().post('/challenge', async (context) => {
    const purpose = await readJson(context.req.raw, challengeRequestSchema, MAX_BODY_BYTES);
    return context.json(await gate.giveChallenge(purpose), 200, { 'cache-control': 'no-store' });
  });
}
