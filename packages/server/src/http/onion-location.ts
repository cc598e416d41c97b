import type { MiddlewareHandler } from 'hono';

/**
 * Tells Tor Browser that the same page is at an onion service, on pages alone.
 *
 * @param onion the service's address without a path; where there is none, nothing is told.
 */
export function onionLocation(onion: string | undefined): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const isPage = context.res.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (onion === undefined || !isPage) return;
    // The path as it was sent, percent-encoded. What follows a `?` is nobody's business.
    context.res.headers.set('onion-location', onion + new URL(context.req.url).pathname);
  };
}
