import {
  type Checkpoint,
  formatTilePath,
  inclusionPath,
  type ReadTile,
  tileAt,
  tileHashReader,
  tileWidth,
  verifyCheckpoint,
  verifyInclusion,
  type Witnesses,
} from '@bellbuoy/protocol';
import { type Fetch, send } from './http.ts';

/** A log's published head and how to read its tiles. */
export interface PublishedLog {
  readonly checkpoint: Checkpoint;
  readonly readTile: ReadTile;
}

const API = '/api/v1/log';
const HASH_BYTES = 32;

/** Reads the log's head and verifies that its key signed it, and enough witnesses. Throws a ProtocolError if not. */
export async function openLog(
  url: string,
  logVkey: string,
  witnesses?: Witnesses,
  fetch: Fetch = globalThis.fetch,
): Promise<PublishedLog> {
  const head = await send(fetch, `${url}${API}/checkpoint`);
  return {
    checkpoint: verifyCheckpoint(await head.text(), logVkey, witnesses),
    readTile: async (tile) => (await send(fetch, `${url}${API}/${formatTilePath(tile)}`)).bytes(),
  };
}

/**
 * Looks for a leaf, newest tiles first, and proves its place under the signed root.
 *
 * Returns its index, or null when the log does not have it. What the tiles say is believed only as far as the
 * inclusion proof computed from them leads to the root.
 */
export async function findLeaf(log: PublishedLog, leaf: Uint8Array): Promise<number | null> {
  const { size, root } = log.checkpoint;
  for (let tileIndex = Math.ceil(size / tileWidth) - 1; tileIndex >= 0; tileIndex--) {
    const place = await placeInTile(log, tileIndex, leaf);
    if (place === null) continue;
    const index = tileIndex * tileWidth + place;
    const path = await inclusionPath(index, size, tileHashReader(size, log.readTile));
    verifyInclusion({ index, size, leaf, path, root });
    return index;
  }
  return null;
}

async function placeInTile(log: PublishedLog, tileIndex: number, leaf: Uint8Array): Promise<number | null> {
  const tile = tileAt(0, tileIndex, log.checkpoint.size);
  if (tile === null) return null;
  const hashes = Buffer.from(await log.readTile(tile));
  for (let place = 0; place < tile.width; place++) {
    if (hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES).equals(leaf)) return place;
  }
  return null;
}
