import { hash } from 'node:crypto';
import type { Context } from 'hono';
import { type LastCompressed, takesBrotli } from './brotli.ts';

export interface Representation {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/**
 * Answers with bytes that caches may keep but must ask about every time, so that a key that was revoked is not
 * sealed to because a cache somewhere is slow.
 */
export function answerUnlessKnown(context: Context, { bytes, type }: Representation): Response {
  const etag = `"${hash('sha256', bytes, 'base64url')}"`;
  const headers = { 'cache-control': 'no-cache', etag };
  if (isKnown(context.req.header('if-none-match'), etag)) return context.body(null, 304, headers);
  return context.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': type });
}

/** The same for what is large and changes rarely, compressed for whoever takes it. */
export async function answerCompressed(
  context: Context,
  { bytes, type }: Representation,
  last: LastCompressed,
): Promise<Response> {
  // Weak: the same bytes in two encodings have one tag.
  const etag = `W/"${hash('sha256', bytes, 'base64url')}"`;
  const headers = { 'cache-control': 'no-cache', etag, vary: 'accept-encoding' };
  if (isKnown(context.req.header('if-none-match'), etag.slice(2))) return context.body(null, 304, headers);
  if (!takesBrotli(context.req.header('accept-encoding'))) {
    return context.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': type });
  }
  const packed = new Uint8Array(await last.compress(bytes));
  return context.body(packed, 200, { ...headers, 'content-type': type, 'content-encoding': 'br' });
}

/** Whether a client's `If-None-Match` names an entity tag (RFC 9110, 13.1.2: compared weakly). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}
