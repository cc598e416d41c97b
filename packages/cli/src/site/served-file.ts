import { hashB64 } from '@bellbuoy/protocol';
import { type Fetch, UnreachableError } from '../client/http.ts';

/** A file as whoever asks is served it, its compression undone. */
export interface ServedFile {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** b64 H of the bytes. */
  readonly hash: string;
}

const TIMEOUT_MS = 60_000;
/** Above the largest file of either application. */
const MAX_BYTES = 67_108_864;

/** Fetches a file as it is, whatever its status; no redirect is followed. */
export async function fetchFile(fetch: Fetch, url: string): Promise<ServedFile> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, { redirect: 'manual', signal });
    const bytes = await readUpTo(response, MAX_BYTES);
    return { status: response.status, headers: response.headers, bytes, hash: hashB64(bytes) };
  } catch (error) {
    throw new UnreachableError(url, error);
  }
}

/** The address at which a browser asks for a file: that of a folder for its page. */
export function addressOf(path: string): string {
  return path.endsWith('/index.html') ? path.slice(0, -'index.html'.length) : path;
}

async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > maxBytes) throw new Error('larger than any file of a site');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
