// A built site as it is served: files with a hash in their name for ever, pages after asking; Brotli where the
// build left it beside the file.

import { hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { type Context, Hono } from 'hono';
import { Problem } from './problem.ts';
import { isKnown } from './revalidation.ts';

export interface StaticFiles {
  /** Changes a page on its way out: the demo says on every page that it is one. */
  readonly decorate?: (html: string) => string;
  /** The path at which the files are mounted. */
  readonly base?: string;
}

interface ServedFile {
  readonly type: string;
  readonly plain: Encoded;
  readonly brotli: Encoded | null;
  readonly isHashed: boolean;
}

interface Encoded {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const HASHED_NAME = /-[A-Za-z0-9]{8,}\.[a-z0-9]+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';

/**
 * Serves a folder of built files, read into memory once: a site is a few hundred kilobytes. Without the
 * folder every path is answered `not-found`.
 */
export async function staticFiles(folder: string, options: StaticFiles = {}): Promise<Hono> {
  const { base = '' } = options;
  const files = await readFiles(folder, options);
  return new Hono().get('*', (context) => {
    const path = context.req.path.slice(base.length);
    const file = files.get(path) ?? files.get(`${path}index.html`);
    if (file !== undefined) return answer(context, file, 200);
    const page = notFoundPage(files, path);
    if (page === undefined || !wantsPage(context)) throw new Problem('not-found');
    return answer(context, page, 404);
  });
}

function answer(context: Context, file: ServedFile, status: 200 | 404): Response {
  const acceptsBrotli = /\bbr\b/.test(context.req.header('accept-encoding') ?? '');
  const encoded = acceptsBrotli && file.brotli !== null ? file.brotli : file.plain;
  const headers: Record<string, string> = {
    'cache-control': file.isHashed ? FOR_EVER : ASK_EVERY_TIME,
    etag: encoded.etag,
    vary: 'accept-encoding',
  };
  if (isKnown(context.req.header('if-none-match'), encoded.etag)) return context.body(null, 304, headers);
  if (encoded === file.brotli) headers['content-encoding'] = 'br';
  return context.body(encoded.bytes, status, { ...headers, 'content-type': file.type });
}

/** `/es/404.html` for what is missing below `/es/`, otherwise that of the root. */
function notFoundPage(files: ReadonlyMap<string, ServedFile>, path: string): ServedFile | undefined {
  const [, first = ''] = path.split('/');
  return files.get(`/${first}/404.html`) ?? files.get('/404.html');
}

function wantsPage(context: Context): boolean {
  return (context.req.header('accept') ?? '').includes('text/html');
}

async function readFiles(folder: string, options: StaticFiles): Promise<Map<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  for (const name of await listFiles(folder)) {
    if (!name.endsWith('.br')) files.set(`/${name}`, await readServedFile(join(folder, name), options));
  }
  return files;
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

async function readServedFile(path: string, { decorate }: StaticFiles): Promise<ServedFile> {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const isHashed = HASHED_NAME.test(path);
  const bytes = await readFile(path);
  if (decorate !== undefined && path.endsWith('.html')) {
    return { type, isHashed, plain: encoded(Buffer.from(decorate(bytes.toString()))), brotli: null };
  }
  const brotli = await readFile(`${path}.br`).catch(() => null);
  return { type, isHashed, plain: encoded(bytes), brotli: brotli && encoded(brotli) };
}

function encoded(bytes: Uint8Array): Encoded {
  return { bytes: new Uint8Array(bytes), etag: `"${hash('sha256', bytes, 'base64url')}"` };
}
