import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { inclusionPath, leafHash, nodeHash, rootAt, rootOf, verifyInclusion } from './merkle.ts';
import {
  decodeEntryBundle,
  decodeTile,
  encodeEntryBundle,
  encodeTile,
  formatTilePath,
  parseTilePath,
  type Tile,
  tileAt,
  tileHashReader,
  tilesOf,
} from './tiles.ts';

const SIZE = 70_000;
const leaves = Array.from({ length: SIZE }, (_, i) => leafHash(utf8(`${i}`)));

/** Tiles as a log would store them: each level the hashes of the full tiles below. */
function makeTiles(size: number): Map<string, Uint8Array> {
  const tiles = new Map<string, Uint8Array>();
  let row: Uint8Array[] = leaves.slice(0, size);
  for (let level = 0; row.length > 0; level++) {
    const above: Uint8Array[] = [];
    for (let index = 0; index * 256 < row.length; index++) {
      const hashes = row.slice(index * 256, (index + 1) * 256);
      tiles.set(formatTilePath({ level, index, width: hashes.length }), encodeTile(hashes));
      if (hashes.length === 256) above.push(rootOf(hashes));
    }
    row = above;
  }
  return tiles;
}

describe('a tree of 70,000 leaves in tiles', () => {
  const tiles = makeTiles(SIZE);
  const read = (tile: Tile) => {
    const bytes = tiles.get(formatTilePath(tile));
    if (bytes === undefined) throw new Error(`no ${formatTilePath(tile)}`);
    return bytes;
  };

  it('consists of the tiles that the specification counts', () => {
    expect(Array.from(tilesOf(SIZE), formatTilePath).sort()).toEqual([...tiles.keys()].sort());
  });

  it('proves any leaf from a few tiles, each read once', async () => {
    const root = rootOf(leaves);
    expect(await rootAt(SIZE, tileHashReader(SIZE, read))).toEqual(root);
    for (const index of [0, 255, 256, 65_535, 65_536, 69_888, SIZE - 1]) {
      const asked: string[] = [];
      const readHash = tileHashReader(SIZE, (tile) => {
        asked.push(formatTilePath(tile));
        return read(tile);
      });
      const path = await inclusionPath(index, SIZE, readHash);
      verifyInclusion({ index, size: SIZE, leaf: leaves[index] ?? root, path, root });
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.length).toBeLessThanOrEqual(5);
    }
  });

  it('gives no hash from outside the tree or from a tile of another width', async () => {
    const readHash = tileHashReader(SIZE, read);
    await expect(async () => readHash(0, SIZE)).rejects.toThrow('a hash outside the tree');
    await expect(async () => readHash(17, 0)).rejects.toThrow('a hash outside the tree');
    const short = tileHashReader(SIZE, (tile) => read(tile).slice(1));
    await expect(async () => short(0, 0)).rejects.toThrow('a tile of another width');
  });

  it('computes hashes between the levels of tiles', async () => {
    const [first, second] = leaves;
    const expected = first && second && nodeHash(first, second);
    expect(await tileHashReader(SIZE, read)(1, 0)).toEqual(expected);
  });
});

describe('tile paths', () => {
  const anyTile = fc.record({
    level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
    index: fc.oneof(fc.nat(), fc.maxSafeNat()),
    width: fc.integer({ min: 1, max: 256 }),
  });

  it('come back from their one spelling', () => {
    fc.assert(
      fc.property(anyTile, (tile) => {
        expect(parseTilePath(formatTilePath(tile))).toEqual(tile);
      }),
    );
  });

  it('have no other spelling', () => {
    const characters = fc.string({ unit: fc.constantFrom(...'tile/xentris0123456789.p') });
    fc.assert(
      fc.property(characters, (text) => {
        const path = `tile/${text}`;
        try {
          expect(formatTilePath(parseTilePath(path))).toBe(path);
        } catch (error) {
          expect(error).toMatchObject({ code: 'malformed' });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('name no tile beyond the tree', () => {
    expect(tileAt(0, 0, 0)).toBeNull();
    expect(tileAt(1, 0, 255)).toBeNull();
    expect(tileAt(0, 1, 256)).toBeNull();
    expect(tileAt('entries', 273, SIZE)).toEqual({ level: 'entries', index: 273, width: 112 });
  });
});

describe('entry bundles', () => {
  const anyLines = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 });

  it('come back from their bytes', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(decodeEntryBundle(encodeEntryBundle(lines), lines.length)).toEqual(lines);
      }),
    );
  });

  it('are refused cut short, prolonged, or of another width', () => {
    const bytes = encodeEntryBundle([utf8('one'), utf8('three'), new Uint8Array(300)]);
    for (let length = 0; length < bytes.length; length++) {
      expect(() => decodeEntryBundle(bytes.subarray(0, length), 3)).toThrow('not a bundle');
    }
    expect(() => decodeEntryBundle(bytes, 2)).toThrow('not a bundle');
    expect(() => decodeEntryBundle(bytes, 4)).toThrow('not a bundle');
    expect(() => decodeEntryBundle(new Uint8Array([...bytes, 0]), 3)).toThrow('not a bundle');
    expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow('over its limit');
  });

  it('and tiles of another size are refused', () => {
    expect(() => decodeTile(new Uint8Array(33), 1)).toThrow('another width');
    expect(() => decodeTile(new Uint8Array(31), 1)).toThrow('another width');
  });
});
