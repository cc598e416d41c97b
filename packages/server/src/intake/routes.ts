import { Hono } from 'hono';
import { readBody, requireJson } from '../http/index.ts';
import type { Intake } from './accept-report.ts';

export function intakeRoutes(intake: Intake): Hono {
  return new Hono().post('/reports', async (context) => {
    const request = context.req.raw;
    requireJson(request);
    const { isRepeat, promise } = await intake.accept(await readBody(request));
    return context.json({ promise }, isRepeat ? 200 : 201);
  });
}
