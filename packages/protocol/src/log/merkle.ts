// The Merkle tree of RFC 6962, section 2.1:
//   leaf = SHA-256(0x00 ‖ line), node = SHA-256(0x01 ‖ left ‖ right), the left side of a node being the
//   largest full subtree that leaves something for the right.
// Verification follows RFC 9162, sections 2.1.3.2 and 2.1.4.2. Sizes go to 2^53 − 1, so positions are halved
// with arithmetic, never with 32-bit shifts.

import { type Bytes, concatBytes, isEqualBytes } from '../bytes.ts';
import { ProtocolError } from '../errors.ts';
import { sha256 } from '../primitives.ts';

/**
 * Reads the hash of a full subtree: that of leaves `[index · 2^level, (index + 1) · 2^level)`. Asked only for
 * subtrees that lie within the tree at hand.
 */
export type ReadHash = (level: number, index: number) => Uint8Array | Promise<Uint8Array>;

/** The hash of a full subtree with its place. */
export interface SubtreeHash {
  readonly level: number;
  readonly index: number;
  readonly hash: Bytes;
}

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

export const hashBytes = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of a leaf. @param line the entry's bytes. */
export function leafHash(line: Uint8Array): Bytes {
  return sha256(concatBytes(LEAF, line));
}

/** The hash over two subtrees. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Bytes {
  return sha256(concatBytes(NODE, left, right));
}

/** The root of the tree over these leaves; of none, the hash of the empty string. */
export function rootOf(leafHashes: readonly Uint8Array[]): Bytes {
  if (leafHashes.length === 0) return sha256(new Uint8Array(0));
  let hashes = leafHashes;
  while (hashes.length > 1) hashes = parents(hashes);
  return Uint8Array.from(hashes[0] ?? []);
}

/** The root of the tree of `size` leaves, from its stored subtrees. */
export async function rootAt(size: number, readHash: ReadHash): Promise<Bytes> {
  checkSize(size);
  return size === 0 ? rootOf([]) : rangeHash(0, size, readHash);
}

/**
 * What a store gains when leaves are appended to a tree of `size`: the hash of every subtree that becomes
 * full, leaves first, each before its parent.
 */
export async function appendLeaves(
  size: number,
  leafHashes: readonly Uint8Array[],
  readHash: ReadHash,
): Promise<SubtreeHash[]> {
  checkSize(size + leafHashes.length);
  const gained: SubtreeHash[] = [];
  let row = leafHashes.map((hash, i) => ({ level: 0, index: size + i, hash: Uint8Array.from(hash) }));
  while (row.length > 0) {
    gained.push(...row);
    row = await parentRow(row, readHash);
  }
  return gained;
}

/**
 * Proves that the leaf at `index` is in the tree of `size`.
 *
 * @returns hashes from the leaf's sibling up (RFC 6962, 2.1.1).
 * @throws ProtocolError `malformed` unless `0 ≤ index < size`.
 */
export async function inclusionPath(index: number, size: number, readHash: ReadHash): Promise<Bytes[]> {
  checkSize(size);
  if (!isSize(index) || index >= size) throw malformed('no such leaf');
  const path: Bytes[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    const isLeft = index < middle;
    path.push(await (isLeft ? rangeHash(middle, end, readHash) : rangeHash(start, middle, readHash)));
    if (isLeft) end = middle;
    else start = middle;
  }
  return path.reverse();
}

/**
 * Proves that the tree of `size` continues that of `oldSize` (RFC 6962, 2.1.2). The path is empty when the
 * sizes are equal.
 *
 * @throws ProtocolError `malformed` unless `1 ≤ oldSize ≤ size`: every tree continues the empty one.
 */
export async function consistencyPath(oldSize: number, size: number, readHash: ReadHash): Promise<Bytes[]> {
  checkSizes(oldSize, size);
  const path: Bytes[] = [];
  let [start, end] = [0, size];
  while (oldSize !== end) {
    const middle = start + splitOf(end - start);
    const isLeft = oldSize <= middle;
    path.push(await (isLeft ? rangeHash(middle, end, readHash) : rangeHash(start, middle, readHash)));
    if (isLeft) end = middle;
    else start = middle;
  }
  // Where the old tree is itself a left subtree, the verifier has its root already.
  if (start !== 0) path.push(await rangeHash(start, end, readHash));
  return path.reverse();
}

/**
 * Verifies an inclusion proof (RFC 9162, 2.1.3.2).
 *
 * @throws ProtocolError `unverified` unless the path leads from the leaf, at that index, to the root.
 */
export function verifyInclusion({ index, size, leaf, path, root }: InclusionClaim): void {
  if (!isSize(size) || !isSize(index) || index >= size || !areHashes(leaf, root, ...path)) throw unverified();
  let [place, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) throw unverified();
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  if (last !== 0 || !isEqualBytes(hash, root)) throw unverified();
}

/**
 * Verifies a consistency proof (RFC 9162, 2.1.4.2): that the tree of `size` under `root` begins with the
 * leaves under `oldRoot`. Not for the empty tree, which every tree continues.
 *
 * @throws ProtocolError `unverified` otherwise.
 */
export function verifyConsistency({ oldSize, oldRoot, size, root, path }: ConsistencyClaim): void {
  if (!isSize(size) || !isSize(oldSize) || oldSize === 0 || oldSize > size) throw unverified();
  if (oldSize === size) {
    if (path.length > 0 || !isEqualBytes(oldRoot, root)) throw unverified();
    return;
  }
  if (!areHashes(oldRoot, root, ...path)) throw unverified();
  let [place, last] = [oldSize - 1, size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const steps = place === 0 ? [oldRoot, ...path] : [...path];
  const seed = steps.shift();
  if (seed === undefined) throw unverified();
  let [oldHash, hash] = [seed, seed];
  for (const step of steps) {
    if (last === 0) throw unverified();
    if (isOdd(place) || place === last) {
      oldHash = nodeHash(step, oldHash);
      hash = nodeHash(step, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else {
      hash = nodeHash(hash, step);
    }
    [place, last] = [half(place), half(last)];
  }
  if (last !== 0 || !isEqualBytes(oldHash, oldRoot) || !isEqualBytes(hash, root)) throw unverified();
}

/** The hash over leaves `[start, end)`, where `start` is a multiple of the range's largest full subtree. */
async function rangeHash(start: number, end: number, readHash: ReadHash): Promise<Bytes> {
  const hashes: Uint8Array[] = [];
  for (let from = start; from < end; ) {
    const level = levelWithin(end - from);
    hashes.push(await readHash(level, from / 2 ** level));
    from += 2 ** level;
  }
  const [last, ...rest] = hashes.reverse();
  return Uint8Array.from(rest.reduce((right, left) => nodeHash(left, right), last ?? new Uint8Array(0)));
}

function parents(hashes: readonly Uint8Array[]): Uint8Array[] {
  const row: Uint8Array[] = [];
  for (let i = 0; i < hashes.length; i += 2) {
    const [left, right] = [hashes[i], hashes[i + 1]];
    if (left !== undefined) row.push(right === undefined ? left : nodeHash(left, right));
  }
  return row;
}

async function parentRow(row: readonly SubtreeHash[], readHash: ReadHash): Promise<SubtreeHash[]> {
  const parentsOfRow: SubtreeHash[] = [];
  for (const [i, right] of row.entries()) {
    if (!isOdd(right.index)) continue;
    const left = row[i - 1]?.hash ?? (await readHash(right.level, right.index - 1));
    const hash = nodeHash(left, right.hash);
    parentsOfRow.push({ level: right.level + 1, index: half(right.index), hash });
  }
  return parentsOfRow;
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** levelWithin(size - 1);
}

/** The level of the largest full subtree that fits. Counted, because a logarithm rounds near 2^53. */
function levelWithin(size: number): number {
  let level = 0;
  while (2 ** (level + 1) <= size) level += 1;
  return level;
}

function half(place: number): number {
  return Math.floor(place / 2);
}

function isOdd(place: number): boolean {
  return place % 2 === 1;
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

function areHashes(...hashes: readonly Uint8Array[]): boolean {
  return hashes.every(({ length }) => length === hashBytes);
}

function checkSize(size: number): void {
  if (!isSize(size)) throw malformed('not a tree size');
}

function checkSizes(oldSize: number, size: number): void {
  checkSize(oldSize);
  checkSize(size);
  if (oldSize === 0 || oldSize > size) throw malformed('not a tree and an earlier one');
}

function malformed(message: string): ProtocolError {
  return new ProtocolError('malformed', message);
}

function unverified(): ProtocolError {
  return new ProtocolError('unverified', 'the path does not lead to the root');
}
