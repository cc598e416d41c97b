import type { MiddlewareHandler } from 'hono';

const SHARED_DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const WORKER_POLICY = SHARED_DIRECTIVES.join('; ').replace(
  "script-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
);
const FORM_DIRECTIVES = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const PERMISSIONS = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'interest-cohort']
  .map((feature) => `${feature}=()`)
  .join(', ');
/** What was recorded is listened to before it is attached. */
const VOICE_POLICY = [...SHARED_DIRECTIVES, 'media-src blob:'].join('; ');
const VOICE_PERMISSIONS = PERMISSIONS.replace('microphone=()', 'microphone=(self)');

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': SHARED_DIRECTIVES.join('; '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': PERMISSIONS,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
};

const ONE_YEAR_SECONDS = 31_536_000;

/** A script that runs as a worker, by the name that the build gives it. */
const WORKER_NAME = /-worker-[0-9A-Za-z]+\.js$/;
/** Where a voice can be recorded: the report and the conversation about it, in every language. */
const VOICE_PAGES = /^([\w-]+\/)?(report|return)\/index\.html$/;

/**
 * What a file of a site is allowed beyond the rest of its origin. A worker lives by its own file's policy: only there
 * may WebAssembly be compiled, and only while there is no page and no text of anybody's around it.
 */
export function headersOfFile(name: string): Readonly<Record<string, string>> {
  if (WORKER_NAME.test(name)) return { 'content-security-policy': WORKER_POLICY };
  if (!VOICE_PAGES.test(name)) return {};
  return { 'content-security-policy': VOICE_POLICY, 'permissions-policy': VOICE_PERMISSIONS };
}

/** Headers of every answer of an origin, and how long a browser may keep one that does not say. */
export type OriginHeaders = Readonly<Record<string, string>>;

/** @param url the address by which browsers know the origin: only over https is https demanded for the future. */
export function originHeaders(url: string): OriginHeaders {
  const demandHttps = { 'strict-transport-security': `max-age=${ONE_YEAR_SECONDS}` };
  return { ...HEADERS, ...(url.startsWith('https:') ? demandHttps : {}), 'cache-control': 'no-store' };
}

/** Puts an origin's headers on every answer that follows and has none of its own. */
/** Those of the one page that has a form: what it sends goes to this origin alone, and no script runs in it. */
export function formHeaders(headers: OriginHeaders): OriginHeaders {
  return { ...headers, 'content-security-policy': FORM_DIRECTIVES.join('; ') };
}

/** Puts an origin's headers on every answer that follows. */
export function securityHeaders({
  'cache-control': cacheControl = '',
  ...headers
}: OriginHeaders): MiddlewareHandler {
  const entries = Object.entries(headers);
  return async (context, next) => {
    await next();
    const answer = context.res.headers;
    for (const [name, value] of entries) if (!answer.has(name)) answer.set(name, value);
    if (!answer.has('cache-control')) answer.set('cache-control', cacheControl);
  };
}
