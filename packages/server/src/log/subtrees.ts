// A full tile never changes, so what was once read and hashed of it is kept, as far as room allows. So a proof
// in a log of a million entries costs a few look-ups in memory.

import { hash } from 'node:crypto';
import { decodeTile, type ReadHash, type Tile, tileAt, tileWidth } from '@bellbuoy/protocol';

/** The hashes over all full subtrees within a tile: row 0 is the tile itself, row 8 the hash over all of it. */
type Pyramid = readonly (readonly Uint8Array[])[];

const TILE_HEIGHT = 8;
const MAX_PYRAMIDS = 256;
const NODE_PREFIX = Buffer.of(1);

/** Reads hashes of subtrees through tiles, and remembers them. */
export class Subtrees {
  readonly #readTile: (tile: Tile) => Promise<Uint8Array>;
  readonly #pyramids = new Map<string, Promise<Pyramid>>();

  constructor(readTile: (tile: Tile) => Promise<Uint8Array>) {
    this.#readTile = readTile;
  }

  /** The `ReadHash` of the tree of `size`. */
  in(size: number): ReadHash {
    return async (level, index) => {
      const tileLevel = Math.floor(level / TILE_HEIGHT);
      const row = level % TILE_HEIGHT;
      const perTile = tileWidth / 2 ** row;
      const tile = tileAt(tileLevel, Math.floor(index / perTile), size);
      if (tile === null) throw new RangeError('a hash outside the tree');
      const found = (await this.#pyramidOf(tile))[row]?.[index % perTile];
      if (found === undefined) throw new RangeError('a hash outside the tree');
      return found;
    };
  }

  async #pyramidOf(tile: Tile): Promise<Pyramid> {
    const key = `${tile.level}/${tile.index}/${tile.width}`;
    const known = this.#pyramids.get(key);
    // Taken out and put back: the first key of the map is always the one not used for longest.
    this.#pyramids.delete(key);
    const pyramid = known ?? this.#readTile(tile).then((bytes) => pyramidOver(decodeTile(bytes, tile.width)));
    this.#pyramids.set(key, pyramid);
    if (known === undefined) this.#forgetOldest();
    pyramid.catch(() => this.#pyramids.delete(key));
    return pyramid;
  }

  #forgetOldest(): void {
    if (this.#pyramids.size <= MAX_PYRAMIDS) return;
    for (const key of this.#pyramids.keys()) {
      this.#pyramids.delete(key);
      return;
    }
  }
}

function pyramidOver(hashes: readonly Uint8Array[]): Pyramid {
  const rows = [hashes];
  for (let row = hashes; row.length > 1; row = rows.at(-1) ?? []) {
    rows.push(Array.from({ length: Math.floor(row.length / 2) }, (_, i) => over(row[2 * i], row[2 * i + 1])));
  }
  return rows;
}

/** `nodeHash` of the protocol by the platform's own SHA-256. */
function over(left: Uint8Array = EMPTY, right: Uint8Array = EMPTY): Uint8Array {
  return hash('sha256', Buffer.concat([NODE_PREFIX, left, right]), 'buffer');
}

const EMPTY = new Uint8Array(0);
