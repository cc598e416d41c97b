import { Hono } from 'hono';
import type { Diagnostics } from '../diagnostics.ts';
import { Problem, problemResponse, toProblem } from './problem.ts';
import { type OriginHeaders, originHeaders, securityHeaders } from './security-headers.ts';

/** Routes that put the origin's headers on their answers themselves, in one go: see `originApp`. */
export type CrowdedRoutes = (headers: OriginHeaders) => Hono;

/**
 * An empty application of one origin: its headers are on every answer, and every failure is a problem.
 *
 * @param crowdedRoutes what a crowd calls at once. Adding headers to an answer that is made already costs as
 * much as finding what is in it, so these routes are spared that.
 */
export function originApp(url: string, diagnostics: Diagnostics, crowdedRoutes?: CrowdedRoutes): Hono {
  const headers = originHeaders(url);
  const app = new Hono({ strict: true });
  app.notFound(() => problemResponse(new Problem('not-found'), headers));
  app.onError((error) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') diagnostics.failure('request', error);
    return problemResponse(problem, headers);
  });
  if (crowdedRoutes !== undefined) app.route('/', crowdedRoutes(headers));
  app.use(securityHeaders(headers));
  return app;
}
