// Sealed files on the device, in pieces, so that none is ever in memory as a whole. What they are called and how they
// are opened is sealed in the report that they belong to, and nowhere here.

import { withStore } from './waiting-database.ts';

/** A sealed file that goes with a report. */
export interface KeptFile {
  /** Drawn on the device, and known nowhere else. */
  readonly id: string;
  /** The length of the sealed file. */
  readonly bytes: number;
  /** What the server calls it, once it was begun. */
  readonly upload: string | null;
  /** Whether the server has said that it has all of it. */
  readonly isWhole: boolean;
}

export const PIECE_BYTES = 4 * 2 ** 20;

/**
 * Writes a file down.
 *
 * @param pieces of PIECE_BYTES, only the last one shorter; each is copied before the next one is asked for.
 * @throws when there is no room; what was written until then is deleted.
 */
export async function keepFile(id: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let place = 0;
  try {
    for await (const piece of pieces) {
      const key = [id, place++];
      await withStore('files', { mode: 'readwrite', isMade: true }, (files) => files.put(piece.slice(), key));
    }
  } catch (error) {
    await forgetFiles([id]);
    throw error;
  }
}

/** The pieces of a file from an offset on. Fails when one is no longer there. */
export async function* piecesOf(
  { id, bytes }: KeptFile,
  offset: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = offset; at < bytes; ) {
    const key = [id, Math.floor(at / PIECE_BYTES)];
    const piece: unknown = await withStore('files', { mode: 'readonly', isMade: false }, (files) =>
      files.get(key),
    );
    if (!(piece instanceof Uint8Array)) throw new Error('a piece is missing');
    const rest = new Uint8Array(piece.buffer as ArrayBuffer).subarray(at % PIECE_BYTES);
    yield rest;
    at += rest.length;
  }
}

export async function forgetFiles(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    // An array comes after every number.
    const all = IDBKeyRange.bound([id], [id, []]);
    await withStore('files', { mode: 'readwrite', isMade: false }, (files) => files.delete(all));
  }
}

/** The ids of all files that are here, whomever they belong to. */
export async function listFiles(): Promise<string[]> {
  const keys = await withStore('files', { mode: 'readonly', isMade: false }, (files) => files.getAllKeys());
  const ids = (keys ?? []).map((key) => (Array.isArray(key) ? key[0] : null));
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}
