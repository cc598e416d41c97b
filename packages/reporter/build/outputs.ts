// Files of the built site, before and as they are written.

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

export interface Output {
  /** Path below the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that is named by its content. */
export function hashed(stem: string, extension: string, bytes: Uint8Array): Output {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${stem}-${hash}${extension}`, bytes };
}

/** What is compressed already, and would only grow. */
const HAS_NO_TWIN = /\.(?:mp4|png|pdf)$/;

/** Writes them into a folder that is emptied first, each with its compressed twin where that helps. Returns their paths, sorted. */
export async function writeAll(folder: string, outputs: readonly Output[]): Promise<string[]> {
  const files = new Map(outputs.map(({ path, bytes }) => [path, bytes]));
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    if (!HAS_NO_TWIN.test(path)) await writeFile(join(folder, `${path}.br`), brotli(bytes));
  }
  return [...files.keys()].sort();
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`expected one output, got ${items.length}`);
  return item;
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
