import type { MiddlewareHandler } from 'hono';
import { requireJson } from './body.ts';
import { Problem } from './problem.ts';

const READS = new Set(['GET', 'HEAD']);

/** The header that a page of another origin cannot send without asking first. */
export const DESK_HEADER = 'bellbuoy-desk';

/**
 * Refuses state-changing calls that do not come from the desk application itself: they need its header, its
 * `Origin`, and JSON, which together no form, image or link of another site can send.
 */
export function requireSameOrigin(origin: string): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    if (READS.has(req.method)) return next();
    if (req.header('origin') !== origin || req.header(DESK_HEADER) !== '1') throw new Problem('cross-origin');
    if (req.method !== 'DELETE') requireJson(req.raw);
    return next();
  };
}
