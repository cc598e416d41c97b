// The tree as it is stored: leaves, and full tiles with the hash over each, which is also one hash of the
// tile level above. What is partial is computed from these, so that nothing is ever rewritten.

import { hash } from 'node:crypto';
import {
  type Day,
  encodeTile,
  type ReadHash,
  rootAt,
  rootOf,
  type Tile,
  tileHashReader,
  tileWidth,
} from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';

/** A committed state of the log. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

const LEAF_PREFIX = Buffer.of(0);
const ROWS_PER_INSERT = 500;

/** The last committed head: that of the empty tree before anything was sequenced. */
export async function readHead(store: Reader): Promise<TreeHead> {
  const head = await store
    .selectFrom('log_roots')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? { size: 0, root: rootOf([]) };
}

/** The committed head of a size that the log once had. */
export async function readHeadOf(store: Reader, size: number): Promise<TreeHead> {
  return store
    .selectFrom('log_roots')
    .select(['size', 'root'])
    .where('size', '=', size)
    .executeTakeFirstOrThrow();
}

/** `leafHash` of the protocol by the platform's own SHA-256. */
export function hashLeaf(line: string): Uint8Array {
  const digest = hash('sha256', Buffer.concat([LEAF_PREFIX, Buffer.from(line)]), 'buffer');
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
}

/** Remembers the day on which the log began, from which the first batch is reckoned. */
export async function beginTree(transaction: Transaction, day: Day): Promise<void> {
  await transaction
    .insertInto('log_roots')
    .values({ size: 0, root: rootOf([]), day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Appends lines that the log does not have yet. The caller holds the lease. */
export async function appendLines(
  transaction: Transaction,
  lines: readonly string[],
  day: Day,
): Promise<void> {
  if (lines.length === 0) return;
  const { size } = await readHead(transaction);
  const leaves = lines.map((line, i) => ({ position: size + i, line, hash: hashLeaf(line) }));
  for (const rows of chunks(leaves)) await transaction.insertInto('log_leaves').values(rows).execute();
  const hashes = leaves.map((leaf) => leaf.hash);
  await appendToLevel(transaction, 0, size, hashes);
  const grown = size + lines.length;
  const root = await rootAt(grown, hashReader(transaction, grown));
  await transaction.insertInto('log_roots').values({ size: grown, root, day }).execute();
}

/** The place of a line in the log; null when it is not there. */
export async function findLine(store: Reader, line: string): Promise<number | null> {
  const leaf = await store
    .selectFrom('log_leaves')
    .select('position')
    .where('hash', '=', hashLeaf(line))
    .executeTakeFirst();
  return leaf?.position ?? null;
}

/** Reads hashes of a tree of `size` out of its tiles. */
export function hashReader(store: Reader, size: number): ReadHash {
  return tileHashReader(size, (tile) => readHashTile(store, tile));
}

/** The bytes of a hash tile, or of its beginning; the caller knows that the tree has so many. */
export async function readHashTile(store: Reader, { level, index, width }: Tile): Promise<Uint8Array> {
  if (level === 'entries') throw new TypeError('entries are not hashes');
  if (width === tileWidth) {
    const { hashes } = await store
      .selectFrom('log_tiles')
      .select('hashes')
      .where('level', '=', level)
      .where('tile', '=', index)
      .executeTakeFirstOrThrow();
    return hashes;
  }
  return encodeTile(await readHashes(store, level, index * tileWidth, width));
}

/** Lines from position `first` on. */
export async function readLines(store: Reader, first: number, count: number): Promise<string[]> {
  const rows = await store
    .selectFrom('log_leaves')
    .select('line')
    .where('position', '>=', first)
    .where('position', '<', first + count)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.line);
}

async function appendToLevel(
  transaction: Transaction,
  level: number,
  count: number,
  hashes: readonly Uint8Array[],
): Promise<void> {
  const started = count % tileWidth;
  const pending = [...(await readHashes(transaction, level, count - started, started)), ...hashes];
  const firstTile = (count - started) / tileWidth;
  const tiles = fullTiles(pending).map((full, i) => ({
    level,
    tile: firstTile + i,
    hashes: encodeTile(full),
    root: rootOf(full),
  }));
  if (tiles.length === 0) return;
  for (const rows of chunks(tiles)) await transaction.insertInto('log_tiles').values(rows).execute();
  const roots = tiles.map((tile) => tile.root);
  await appendToLevel(transaction, level + 1, firstTile, roots);
}

function fullTiles(hashes: readonly Uint8Array[]): Uint8Array[][] {
  return Array.from({ length: Math.floor(hashes.length / tileWidth) }, (_, i) =>
    hashes.slice(i * tileWidth, (i + 1) * tileWidth),
  );
}

/** `count` hashes of a tile level from position `first` on: of leaves, or of full tiles of the level below. */
async function readHashes(store: Reader, level: number, first: number, count: number): Promise<Uint8Array[]> {
  if (count === 0) return [];
  const rows =
    level === 0
      ? await store
          .selectFrom('log_leaves')
          .select('hash')
          .where('position', '>=', first)
          .where('position', '<', first + count)
          .orderBy('position')
          .execute()
      : await store
          .selectFrom('log_tiles')
          .select('root as hash')
          .where('level', '=', level - 1)
          .where('tile', '>=', first)
          .where('tile', '<', first + count)
          .orderBy('tile')
          .execute();
  return rows.map((row) => row.hash);
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT) yield rows.slice(i, i + ROWS_PER_INSERT);
}
