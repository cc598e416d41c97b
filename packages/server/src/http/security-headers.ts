import { hash } from 'node:crypto';
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
/** Where a film is played: a lesson, and a campaign that has one. */
const FILM_PAGES = /^([\w-]+\/)?(learn|campaigns)\/[\w-]+\/index\.html$/;
const FILM_POLICY = [...SHARED_DIRECTIVES, "media-src 'self'"].join('; ');
/** Drawings have their colours inside them. Opened by themselves they are nobody's page, and nothing in them runs. */
const DRAWING_NAME = /^content\/drawings\/[\w-]+\.svg$/;
/** What a page loads and nobody opens: parts of scripts, which are no workers, and styles, by the names that the build gives them. */
const LOADED_NAME = /^assets\/(?:part-[0-9A-Za-z]+\.js|[\w-]+\.css)$/;
const LOADED_POLICY = "default-src 'none'; sandbox";
/** What only a page heeds. A site sends dozens of scripts and styles, and may be read over a slow line. */
const OF_PAGES = new Set(['cross-origin-opener-policy', 'permissions-policy', 'x-dns-prefetch-control']);
const NO_PAGE = /^text\/(?:css|javascript)/;
/** Where a voice can be recorded: the report and the conversation about it, in every language. */
const VOICE_PAGES = /^([\w-]+\/)?(report|return)\/index\.html$/;

/**
 * What a file of a site is allowed beyond the rest of its origin. A worker lives by its own file's policy: only there
 * may WebAssembly be compiled, and only while there is no page and no text of anybody's around it.
 */
export function headersOfFile(name: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  if (LOADED_NAME.test(name)) return { 'content-security-policy': LOADED_POLICY };
  if (WORKER_NAME.test(name)) return { 'content-security-policy': WORKER_POLICY };
  if (FILM_PAGES.test(name)) return { 'content-security-policy': FILM_POLICY };
  if (DRAWING_NAME.test(name)) return drawingHeaders(bytes);
  if (!VOICE_PAGES.test(name)) return {};
  return { 'content-security-policy': VOICE_POLICY, 'permissions-policy': VOICE_PERMISSIONS };
}

function drawingHeaders(bytes: Uint8Array): Readonly<Record<string, string>> {
  const style = hashOfElement(new TextDecoder().decode(bytes), 'style');
  return { 'content-security-policy': `default-src 'none'; style-src ${style}; sandbox` };
}

/** A page in which a desk shows what strangers sent. */
const SANDBOX_NAME = /^viewer\/sandbox-[0-9A-Za-z]+\.html$/;
/** Pictures of strangers are shown in the sandbox alone, so none is let in here; and no frame holds anything else. */
const deskPolicy = (url: string) =>
  [...SHARED_DIRECTIVES, `frame-src ${new URL('/desk/viewer/', url).href}`]
    .join('; ')
    .replace("img-src 'self' data: blob:", "img-src 'self'");

/** What a file of the desk is allowed. @param url the address by which browsers know the desk's origin. */
export function headersOfDeskFile(
  url: string,
): (name: string, bytes: Uint8Array) => Readonly<Record<string, string>> {
  const page = { 'content-security-policy': deskPolicy(url) };
  return (name, bytes) => {
    if (SANDBOX_NAME.test(name)) return sandboxHeaders(new TextDecoder().decode(bytes));
    return name.endsWith('.html') ? page : headersOfFile(name, bytes);
  };
}

/**
 * The sandbox has an origin that is nobody's, wherever it is opened; its one script and its one style are let in by their hashes.
 * WebAssembly is compiled from what the desk hands over, to decode pictures in a PDF.
 */
function sandboxHeaders(page: string): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOfElement(page, 'script')} 'wasm-unsafe-eval'`,
    `style-src ${hashOfElement(page, 'style')}`,
    'img-src blob: data:',
    'media-src blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ];
  // The policy knows nothing of WebRTC. Browsers that know this header make no connection at all for the page.
  return { 'content-security-policy': policy.join('; '), 'connection-allowlist': '()' };
}

function hashOfElement(page: string, element: 'script' | 'style'): string {
  const [, text = ''] = page.split(`<${element}>`);
  const content = text.slice(0, text.indexOf(`</${element}>`));
  return `'sha256-${hash('sha256', content, 'base64')}'`;
}

/** Headers of every answer of an origin, and how long a browser may keep one that does not say. */
export type OriginHeaders = Readonly<Record<string, string>>;

/** @param url the address by which browsers know the origin: only over https is https demanded for the future. */
export function originHeaders(url: string): OriginHeaders {
  const demandHttps = { 'strict-transport-security': `max-age=${ONE_YEAR_SECONDS}` };
  return { ...HEADERS, ...(url.startsWith('https:') ? demandHttps : {}), 'cache-control': 'no-store' };
}

/** Those of the one page that has a form: what it sends goes to this origin alone, and no script runs in it. */
export function formHeaders(headers: OriginHeaders): OriginHeaders {
  return { ...headers, 'content-security-policy': FORM_DIRECTIVES.join('; ') };
}

/** Those of an origin's headers that a browser heeds in an answer of a type. */
export function heededBy(type: string, headers: Readonly<Record<string, string>>): Record<string, string> {
  const isNoPage = NO_PAGE.test(type);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !isNoPage || !OF_PAGES.has(name)));
}

/** Puts an origin's headers on every answer that follows and has none of its own. */
export function securityHeaders({
  'cache-control': cacheControl = '',
  ...headers
}: OriginHeaders): MiddlewareHandler {
  const ofPage = Object.entries(headers);
  const ofPart = Object.entries(heededBy('text/javascript', headers));
  return async (context, next) => {
    await next();
    const answer = context.res.headers;
    const entries = NO_PAGE.test(answer.get('content-type') ?? '') ? ofPart : ofPage;
    for (const [name, value] of entries) if (!answer.has(name)) answer.set(name, value);
    if (!answer.has('cache-control')) answer.set('cache-control', cacheControl);
  };
}
