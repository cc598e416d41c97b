import { Hono } from 'hono';
import type { Diagnostics } from '../diagnostics.ts';
import { Problem, problemResponse, toProblem } from './problem.ts';
import { securityHeaders } from './security-headers.ts';

/** An empty application of one origin: its headers are on every answer, and every failure is a problem. */
export function originApp(url: string, diagnostics: Diagnostics): Hono {
  const app = new Hono({ strict: true });
  app.use(securityHeaders(url));
  app.notFound(() => problemResponse(new Problem('not-found')));
  app.onError((error) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') diagnostics.failure('request', error);
    return problemResponse(problem);
  });
  return app;
}
