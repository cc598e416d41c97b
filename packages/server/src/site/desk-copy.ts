// The desk out of a verified copy on a member's own machine, against the staff origin elsewhere. So the code that holds the
// keys does not come from the server that must not read: that server is asked for data alone.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Diagnostics } from '../diagnostics.ts';
import {
  headersOfDeskFile,
  loadStaticSite,
  originApp,
  Problem,
  requireSameOrigin,
  serveStaticSite,
} from '../http/index.ts';
import { OWN_FOLDERS } from './own-release.ts';

export interface DeskCopySettings {
  /** The staff origin's address, without a slash at the end. */
  readonly remote: string;
  /** `/programme.json`, which pins the programme key: the caller has verified it. */
  readonly programme: Uint8Array;
  readonly port: number;
  readonly diagnostics: Diagnostics;
  readonly fetch?: typeof globalThis.fetch;
}

export interface RunningDeskCopy {
  readonly url: string;
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';
const DESK = '/desk';
/** What the desk reads of the programme. All of it is signed, and verified in the browser by the pinned key. */
const PUBLIC_FILES = [
  '/.well-known/bellbuoy',
  '/.well-known/bellbuoy.note',
  '/.well-known/bellbuoy.proof',
  '/guardians.json',
  '/policy.json',
  '/rewards-in-force.json',
  // Whoever does a check of names was drawn by it; and what guardians are given behind the figures is held against both.
  '/log/*',
  '/transparency.json',
  // Unsigned: the words of questions, beside answers that are.
  '/advisories.json',
];
const SENT = ['accept', 'bellbuoy-desk', 'content-type', 'cookie', 'if-none-match'];
const RETURNED = ['cache-control', 'etag', 'retry-after'];
/** What of the remote's answers keeps its type. Nothing that a browser shows as a page or runs is among it. */
const DATA_TYPE = /^(application\/(problem\+)?json|text\/plain)(;|$)/;
/** Under this origin lie the keys: an answer that somebody is led to must not act as a page of it. */
const DATA_POLICY = "default-src 'none'; sandbox";

/** Serves it on this machine alone. Resolves when it answers. */
export async function serveDeskCopy(settings: DeskCopySettings): Promise<RunningDeskCopy> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(settings.port, LOOPBACK, resolve);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const answer = getRequestListener((await deskCopyApp(url, settings)).fetch);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param url where browsers find it. Requests under another name are refused: a page elsewhere could bear that. */
export async function deskCopyApp(url: string, settings: DeskCopySettings): Promise<Hono> {
  const { programme, diagnostics } = settings;
  const site = await loadStaticSite(OWN_FOLDERS.desk, { headersOf: headersOfDeskFile(url) });
  const app = originApp(url, diagnostics);
  app.use(async (context, next) => {
    if (context.req.header('host') !== new URL(url).host) throw new Problem('cross-origin');
    return next();
  });
  app.use(`${DESK}/api/*`, requireSameOrigin(url));
  app.all(`${DESK}/api/*`, (context) => passOn(context, url, settings));
  app.get('/programme.json', (context) =>
    context.body(new Uint8Array(programme), 200, { 'content-type': 'application/json' }),
  );
  for (const path of PUBLIC_FILES) app.get(path, (context) => passOn(context, url, settings));
  for (const path of ['/', DESK]) app.get(path, (context) => context.redirect(`${DESK}/`));
  app.get(
    `${DESK}/*`,
    serveStaticSite(() => site, DESK),
  );
  return app;
}

/** Hands a call to the staff origin under that origin's own name, and its answer back. */
async function passOn(
  { req }: Context,
  url: string,
  { remote, fetch = globalThis.fetch }: DeskCopySettings,
): Promise<Response> {
  const headers = new Headers(picked(req.raw.headers, SENT));
  if (req.header('origin') === url) headers.set('origin', remote);
  const { pathname, search } = new URL(req.url);
  const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
  const body = hasBody ? { body: await req.arrayBuffer() } : {};
  const answer = await fetch(`${remote}${pathname}${search}`, {
    ...{ method: req.method, headers, redirect: 'error' as const },
    ...body,
  }).catch(() => {
    throw new Problem('unavailable');
  });
  const returned = new Headers(picked(answer.headers, RETURNED));
  const type = answer.headers.get('content-type') ?? '';
  returned.set('content-type', DATA_TYPE.test(type) ? type : 'application/octet-stream');
  returned.set('content-security-policy', DATA_POLICY);
  // Not every browser keeps a `Secure` cookie of a plain-http loopback address.
  for (const cookie of answer.headers.getSetCookie())
    returned.append('set-cookie', cookie.replace(/; Secure/i, ''));
  return new Response(answer.body, { status: answer.status, headers: returned });
}

function picked(headers: Headers, names: readonly string[]): [string, string][] {
  return names.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
}
