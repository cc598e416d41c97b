// A built site out of memory, but for films, and what hardly anybody asks for without compression: those are read from
// the disk while they are sent. Only what lay in the folder when the server started can be asked for, so that no path
// leads anywhere else; a file that has a Brotli twin beside it is sent so to whoever takes it.

import { createHash, hash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Context, Handler } from 'hono';
import { takesBrotli } from './brotli.ts';
import { type ByteRange, parseByteRange } from './byte-range.ts';
import { Problem } from './problem.ts';
import { isKnown } from './revalidation.ts';
import { headersOfFile } from './security-headers.ts';

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** Null for what is read from the disk while it is sent. */
  readonly plain: Uint8Array<ArrayBuffer> | null;
  readonly brotli: Uint8Array<ArrayBuffer> | null;
  /** The file on the disk, of which no more is held than its twin; null for what is in memory. */
  readonly onDisk: Blob | null;
  readonly headers: Readonly<Record<string, string>>;
  /** The file as it was built, before anything was put into it. */
  readonly built: FileDigest;
  /** The file as it is served. */
  readonly served: FileDigest;
}

/** What tells one file from another: b64 H of its bytes, and how many they are. */
interface FileDigest {
  readonly hash: string;
  readonly bytes: number;
}

type FromDisk = StaticFile & { readonly onDisk: Blob };

/** Files by path, `/` first, as `/report/index.html`. */
export type StaticSite = ReadonlyMap<string, StaticFile>;

/** What a file is sent as. */
export function typeOf(name: string): string {
  return TYPES[extname(name)] ?? 'application/octet-stream';
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
/** What is large, and asked for in pieces. */
const ON_DISK = new Set(['.mp4', '.pdf']);
/** A name that carries the hash of its content never means other bytes. */
const HASHED_NAME = /-[0-9A-Za-z]{8,}\.[a-z0-9]+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_EVERY_TIME = 'no-cache';
const NOTHING = new Uint8Array();
/** Nearly as small as the best one, in a hundredth of its time. */
const TEXT_QUALITY = 9;
const compress = promisify(brotliCompress);

/**
 * Changes a page on its way into memory: the demo says on every page that it is one, and some pages tell what is
 * configured. A page that is changed has no Brotli twin.
 */
export type DecoratePage = (html: string) => string;

/** The headers that a file has besides those of its origin. */
type HeadersOf = (name: string, bytes: Uint8Array) => Readonly<Record<string, string>>;

/** Reads a built site into memory. A folder that is not there is an empty site. */
export async function loadStaticSite(
  folder: string,
  { decorate, headersOf = headersOfFile }: { decorate?: DecoratePage; headersOf?: HeadersOf } = {},
): Promise<StaticSite> {
  const names = await listFiles(folder);
  const isTwin = (name: string) => name.endsWith('.br') && names.has(name.slice(0, -'.br'.length));
  const files = [...names].filter((name) => !isTwin(name));
  return new Map(
    await Promise.all(
      files.map(async (name) => {
        if (ON_DISK.has(extname(name)))
          return [`/${name}`, await describeOnDisk(folder, name, headersOf)] as const;
        const plain = await readFile(join(folder, name));
        // A page that is named by its content stays as it is.
        const page = name.endsWith('.html') && !HASHED_NAME.test(name) ? plain.toString() : '';
        const decorated = decorate?.(page) ?? page;
        const headers = headersOf(name, plain);
        if (decorated !== page)
          return [
            `/${name}`,
            describe(name, { plain: Buffer.from(decorated), brotli: null, headers }, digestOf(plain)),
          ] as const;
        const brotli = names.has(`${name}.br`) ? await readFile(join(folder, `${name}.br`)) : null;
        const described = describe(name, { plain, brotli, headers });
        // Nothing is ever laid over it, and every browser takes the twin.
        if (brotli === null || !HASHED_NAME.test(name)) return [`/${name}`, described] as const;
        return [
          `/${name}`,
          { ...described, plain: null, onDisk: await openAsBlob(join(folder, name)) },
        ] as const;
      }),
    ),
  );
}

/**
 * Serves a site below `prefix`. A folder means its `index.html`; what is not there is the site's own `404.html`
 * where it has one, below `/es/` that of `/es/`.
 *
 * @param siteNow the site as it is now: what editors publish changes it while the server runs.
 * @param prefix the path that the site's root has, without a slash at its end.
 */
export function serveStaticSite(siteNow: () => StaticSite, prefix = ''): Handler {
  return (context) => {
    const site = siteNow();
    const path = context.req.path.slice(prefix.length);
    const found = site.get(path) ?? (path.endsWith('/') ? site.get(`${path}index.html`) : undefined);
    if (found !== undefined) return answer(context, found, 200);
    if (site.has(`${path}/index.html`)) return context.redirect(`${prefix}${path}/`, 308);
    const [, language = ''] = path.split('/');
    const missing = site.get(`/${language}/404.html`) ?? site.get('/404.html');
    if (missing === undefined) throw new Problem('not-found');
    return answer(context, missing, 404);
  };
}

function answer(context: Context, file: StaticFile, status: 200 | 404): Response {
  const brotli = takesBrotli(context.req.header('accept-encoding')) ? file.brotli : null;
  if (brotli === null && isOnDisk(file)) return answerFromDisk(context, file);
  // Weak: the same page in two encodings has one tag.
  const headers = {
    ...file.headers,
    'cache-control': file.cacheControl,
    // Nobody asks again about what never changes.
    ...(file.cacheControl === FOR_EVER ? {} : { etag: `W/${file.etag}` }),
    vary: 'accept-encoding',
  };
  const isFresh = status === 200 && isKnown(context.req.header('if-none-match'), file.etag);
  if (isFresh) return context.body(null, 304, headers);
  const encoding: Record<string, string> = brotli === null ? {} : { 'content-encoding': 'br' };
  const bytes = brotli ?? file.plain ?? NOTHING;
  return context.body(bytes, status, { ...headers, ...encoding, 'content-type': file.type });
}

/** A film is asked for in pieces, by a player that looks for a place in it or goes on after a break. */
function answerFromDisk(context: Context, file: FromDisk): Response {
  const shared = {
    ...file.headers,
    'accept-ranges': 'bytes',
    'cache-control': file.cacheControl,
    etag: file.etag,
    ...(file.brotli === null ? {} : { vary: 'accept-encoding' }),
  };
  if (isKnown(context.req.header('if-none-match'), file.etag)) return context.body(null, 304, shared);
  const headers = { ...shared, 'content-type': file.type };
  const { size } = file.onDisk;
  try {
    const range = rangeOf(context, file, size);
    const { start, end } = range ?? { start: 0, end: size };
    const length = { 'content-length': String(end - start) };
    const place = range === null ? {} : { 'content-range': `bytes ${start}-${end - 1}/${size}` };
    const status = range === null ? 200 : 206;
    const all = { ...headers, ...length, ...place };
    if (context.req.method === 'HEAD') return context.body(null, status, all);
    return context.body(file.onDisk.slice(start, end).stream(), status, all);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return context.body(null, 416, { ...shared, 'content-range': `bytes */${size}` });
  }
}

function isOnDisk(file: StaticFile): file is FromDisk {
  return file.onDisk !== null;
}

/** Pieces of two different films must not be put together: with another tag than asked for, the whole is sent. */
function rangeOf({ req }: Context, { etag }: StaticFile, size: number): ByteRange | null {
  const ifRange = req.header('if-range');
  return ifRange === undefined || ifRange === etag ? parseByteRange(req.header('range'), size) : null;
}

interface FileParts {
  readonly plain: Buffer<ArrayBuffer>;
  readonly brotli: Buffer<ArrayBuffer> | null;
  readonly headers: Readonly<Record<string, string>>;
}

function describe(name: string, { plain, brotli, headers }: FileParts, built?: FileDigest): StaticFile {
  const served = digestOf(plain);
  return {
    ...described(name, served, headers),
    plain: viewOf(plain),
    brotli: brotli && viewOf(brotli),
    onDisk: null,
    built: built ?? served,
  };
}

/** A file that was made while the server runs. It is as large on the wire as if it had been built. */
export async function textFile(name: string, text: string): Promise<StaticFile> {
  const plain = Buffer.from(text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: TEXT_QUALITY };
  const brotli = Buffer.from(await compress(plain, { params }));
  return describe(name, { plain, brotli, headers: headersOfFile(name, plain) });
}

/** Reads it through once, for its hash. Whoever asks for it after it was changed on the disk gets an error. */
async function describeOnDisk(folder: string, name: string, headersOf: HeadersOf): Promise<StaticFile> {
  const onDisk = await openAsBlob(join(folder, name));
  const sum = createHash('sha256');
  for await (const part of onDisk.stream()) sum.update(part);
  const served = { hash: sum.digest('base64url'), bytes: onDisk.size };
  const headers = headersOf(name, NOTHING);
  return { ...described(name, served, headers), plain: null, brotli: null, onDisk, built: served };
}

function described(name: string, served: FileDigest, headers: Readonly<Record<string, string>>) {
  return {
    type: typeOf(name),
    etag: `"${served.hash}"`,
    cacheControl: HASHED_NAME.test(name) ? FOR_EVER : ASK_EVERY_TIME,
    headers,
    served,
  };
}

function digestOf(plain: Uint8Array): FileDigest {
  return { hash: hash('sha256', plain, 'base64url'), bytes: plain.length };
}

/** The same bytes, not a copy: a site stays in memory as long as the server runs. */
function viewOf({ buffer, byteOffset, length }: Buffer<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, byteOffset, length);
}

async function listFiles(folder: string): Promise<Set<string>> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return new Set(
      files.map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/')),
    );
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Set();
    throw error;
  }
}
