// C2SP tlog-tiles: the tree as files of up to 256 hashes, the lines as bundles of up to 256 entries.
//   tile/<L>/<N>[.p/<W>]        hashes of full subtrees at level 8·L, 32 bytes each
//   tile/entries/<N>[.p/<W>]    uint16 length ‖ line, for each leaf
//   <N> in groups of three digits, all but the last marked with x: 1234067 is x001/x234/067

import { type Bytes, concatBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { hashBytes, nodeHash, type ReadHash } from './merkle.ts';

/** Where a tile or an entry bundle lies. */
export interface Tile {
  /** Tile level, 0 to 63, or `entries` for a bundle of lines. */
  readonly level: number | 'entries';
  readonly index: number;
  /** How many hashes or entries it has, 1 to 256; less than 256 is a partial tile. */
  readonly width: number;
}

/** Reads the bytes of a hash tile: `width` hashes. */
export type ReadTile = (tile: Tile) => Uint8Array | Promise<Uint8Array>;

export const tileWidth = 256;
const TILE_HEIGHT = 8;
const MAX_TILE_LEVEL = 63;
const MAX_PATH_LENGTH = 64;
const MAX_LINE_BYTES = 65_535;
const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** Formats a tile's path below the log's prefix, as `tile/0/x001/x234/067.p/17`. */
export function formatTilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')];
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  }
  return `tile/${level}/${groups.join('/')}${width === tileWidth ? '' : `.p/${width}`}`;
}

/**
 * Parses a tile's path.
 *
 * @throws ProtocolError `malformed` for anything but the one spelling of a tile that can exist.
 */
export function parseTilePath(path: string): Tile {
  const [, level = '', groups = '', width = String(tileWidth)] =
    (path.length <= MAX_PATH_LENGTH && PATH.exec(path)) || [];
  const tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  } as const;
  const fits =
    Number.isSafeInteger(tile.index) &&
    tile.width <= tileWidth &&
    (tile.level === 'entries' || tile.level <= MAX_TILE_LEVEL);
  // Formatting again refuses leading groups of zeros and a full tile spelt as a partial one.
  if (level === '' || !fits || formatTilePath(tile) !== path) throw malformed('not the path of a tile');
  return tile;
}

/** The tile that holds the hashes at (tile level, index) in a tree of `size`, or null where there is none. */
export function tileAt(level: Tile['level'], index: number, size: number): Tile | null {
  const hashes = Math.floor(size / tileWidth ** (level === 'entries' ? 0 : level));
  const width = Math.min(tileWidth, hashes - index * tileWidth);
  return width > 0 ? { level, index, width } : null;
}

/** Every hash tile of a tree of `size`, level by level; bundles lie where the tiles of level 0 do. */
export function* tilesOf(size: number): Generator<Tile> {
  for (let level = 0; Math.floor(size / tileWidth ** level) > 0; level++) {
    let tile = tileAt(level, 0, size);
    while (tile !== null) {
      yield tile;
      tile = tileAt(level, tile.index + 1, size);
    }
  }
}

/**
 * A `ReadHash` over the tiles of a tree of `size`. Hashes between tile levels are computed; each tile is read
 * once. What it returns is not verified: only a path that leads to a signed root is.
 */
export function tileHashReader(size: number, readTile: ReadTile): ReadHash {
  const tiles = new Map<string, Promise<Uint8Array>>();
  return async (level, index) => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const count = 2 ** (level % TILE_HEIGHT);
    const first = index * count;
    const tile = tileAt(tileLevel, Math.floor(first / tileWidth), size);
    const offset = first % tileWidth;
    if (tile === null || offset + count > tile.width) throw malformed('a hash outside the tree');
    const path = formatTilePath(tile);
    const bytes = tiles.get(path) ?? Promise.resolve(readTile(tile));
    tiles.set(path, bytes);
    return fullSubtree(decodeTile(await bytes, tile.width).slice(offset, offset + count));
  };
}

/** Encodes a hash tile. */
export function encodeTile(hashes: readonly Uint8Array[]): Bytes {
  return concatBytes(...hashes);
}

/** @throws ProtocolError `malformed` unless these are `width` hashes. */
export function decodeTile(bytes: Uint8Array, width: number): Uint8Array[] {
  if (bytes.length !== width * hashBytes) throw malformed('a tile of another width');
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes));
}

/**
 * Encodes an entry bundle.
 *
 * @throws ProtocolError `too-large` for a line over 65,535 bytes.
 */
export function encodeEntryBundle(lines: readonly Uint8Array[]): Bytes {
  return concatBytes(
    ...lines.flatMap((line) => {
      if (line.length > MAX_LINE_BYTES) throw new ProtocolError('too-large', 'a line over its limit');
      return [Uint8Array.of(line.length >> 8, line.length & 0xff), line];
    }),
  );
}

/** @throws ProtocolError `malformed` unless these are `width` entries and nothing after them. */
export function decodeEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let offset = 0;
  while (lines.length < width && offset + 2 <= bytes.length) {
    const end = offset + 2 + (((bytes[offset] ?? 0) << 8) | (bytes[offset + 1] ?? 0));
    if (end > bytes.length) break;
    lines.push(bytes.subarray(offset + 2, end));
    offset = end;
  }
  if (lines.length !== width || offset !== bytes.length) throw malformed('not a bundle of this width');
  return lines;
}

function fullSubtree(hashes: readonly Uint8Array[]): Uint8Array {
  const [first = new Uint8Array(0)] = hashes;
  if (hashes.length <= 1) return first;
  const middle = hashes.length / 2;
  return nodeHash(fullSubtree(hashes.slice(0, middle)), fullSubtree(hashes.slice(middle)));
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}
