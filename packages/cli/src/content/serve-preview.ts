// A preview is for one person on one machine: it answers on the loopback alone and only by that name, so that no other
// site can have a browser fetch what has not been published, and what it shows runs no script but its own.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  CHANGES_PATH,
  missingPage,
  PREVIEW_SCRIPT,
  PREVIEW_SCRIPT_PATH,
  PREVIEW_STYLE,
  PREVIEW_STYLE_PATH,
  previewPage,
} from './preview-page.ts';
import type { Preview } from './preview-state.ts';

export interface RunningPreview {
  readonly url: string;
  close(): Promise<void>;
}

export interface ServedFolders {
  readonly folder: string;
  readonly site: string;
}

const LOOPBACK = '127.0.0.1';
const HTML = 'text/html; charset=utf-8';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': HTML,
  '.svg': 'image/svg+xml',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};
const DRAWING = /^\/content\/drawings\/([a-z][a-z0-9-]*)\.svg$/;
const FILM = /^\/content\/(films\/[a-z][a-z0-9-]*\/[A-Za-z-]+\.(?:mp4|vtt))$/;
/** What pages of the built site consist of. */
const SITE_FILE = /^\/(?:[\w-]+\/)*[\w-]+\.(?:css|svg)$/;
const SITE_PAGE = /^\/(?:[\w-]+\/)*$/;

export async function servePreview(
  preview: Preview,
  folders: ServedFolders,
  port: number,
): Promise<RunningPreview> {
  const server = createServer((request, response) => {
    void answer(request, response, preview, folders, ownHosts()).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, LOOPBACK, resolve);
  });
  const at = (server.address() as AddressInfo).port;
  const ownHosts = (): readonly string[] => [`localhost:${at}`, `${LOOPBACK}:${at}`];
  return {
    url: `http://localhost:${at}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  preview: Preview,
  folders: ServedFolders,
  hosts: readonly string[],
): Promise<void> {
  const host = request.headers.host ?? '';
  if (!hosts.includes(host)) return send(response, 421, 'text/plain', 'Ask by localhost.\n');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, 'text/plain', 'There is nothing to send here.\n');
  secure(response, host);
  const path = pathOf(request.url ?? '/');
  const { pages, drawings, faults } = preview.state;
  if (path === '/' || path === null) return redirect(response, '/learn/');
  if (path === CHANGES_PATH) return tellChanges(request, response, preview);
  if (path === PREVIEW_SCRIPT_PATH) return send(response, 200, 'text/javascript', PREVIEW_SCRIPT);
  if (path === PREVIEW_STYLE_PATH) return send(response, 200, 'text/css', PREVIEW_STYLE);
  const page = pages.get(path);
  if (page !== undefined) return send(response, 200, HTML, previewPage(page, faults, path));
  const drawing = drawings.get(DRAWING.exec(path)?.[1] ?? '');
  if (drawing !== undefined) return send(response, 200, 'image/svg+xml', drawing);
  const file = await findFile(path, folders);
  if (file === null) return send(response, 404, HTML, missingPage(faults, path));
  await sendFile(response, file, path);
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
}

/** The styles may stand in a drawing; nothing may be fetched from elsewhere, and no script runs but the preview's own. */
function secure(response: ServerResponse, host: string): void {
  const rules = [
    "default-src 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self'",
    `script-src http://${host}${PREVIEW_SCRIPT_PATH}`,
    `connect-src http://${host}${CHANGES_PATH}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  response.setHeader('content-security-policy', rules.join('; '));
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}

/** A film of the folder, or a file or page of the built site. */
async function findFile(path: string, { folder, site }: ServedFolders): Promise<string | null> {
  const film = FILM.exec(path)?.[1];
  if (film !== undefined) return within(join(folder, 'films'), join(folder, film));
  if (SITE_FILE.test(path)) return within(site, join(site, path));
  return SITE_PAGE.test(path) ? within(site, join(site, path, 'index.html')) : null;
}

/** A link could lead out of the folder. */
async function within(folder: string, path: string): Promise<string | null> {
  try {
    const [top, real] = await Promise.all([realpath(folder), realpath(path)]);
    return real.startsWith(top + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}

async function sendFile(response: ServerResponse, file: string, path: string): Promise<void> {
  response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
  // A page that is not part of the preview is shown as it was built, and its scripts do not run.
  response.statusCode = path === '/404.html' ? 404 : 200;
  await pipeline(createReadStream(file), response);
}

function tellChanges(request: IncomingMessage, response: ServerResponse, preview: Preview): void {
  response.setHeader('content-type', 'text/event-stream');
  const tell = (version: number): void => void response.write(`data: ${version}\n\n`);
  tell(preview.state.version);
  const stop = preview.onChange(tell);
  request.once('close', stop);
}

function redirect(response: ServerResponse, to: string): void {
  response.setHeader('location', to);
  send(response, 302, 'text/plain', '');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.statusCode = status;
  response.setHeader('content-type', type);
  response.end(body);
}
