import { Hono } from 'hono';
import { type OriginHeaders, readBody, requireJson } from '../http/index.ts';
import type { Intake } from './accept-report.ts';

export function intakeRoutes(intake: Intake, originHeaders: OriginHeaders): Hono {
  const headers = { ...originHeaders, 'content-type': 'application/json' };
  return new Hono().post('/reports', async (context) => {
    const request = context.req.raw;
    requireJson(request);
    const { isRepeat, promise } = await intake.accept(await readBody(request));
    return new Response(JSON.stringify({ promise }), { status: isRepeat ? 200 : 201, headers });
  });
}
