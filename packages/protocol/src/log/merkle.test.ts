import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../bytes.ts';
import { sha256 } from '../primitives.ts';
import {
  appendLeaves,
  consistencyPath,
  inclusionPath,
  leafHash,
  nodeHash,
  type ReadHash,
  rootAt,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

const MAX_SIZE = 256;
const leaves = Array.from({ length: MAX_SIZE }, (_, i) => leafHash(utf8(`line ${i}`)));

/** RFC 6962, 2.1, word for word. */
function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  const [first] = hashes;
  if (first === undefined) return sha256(new Uint8Array(0));
  if (hashes.length === 1) return first;
  const k = naiveSplit(hashes.length);
  return nodeHash(naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k)));
}

/** RFC 6962, 2.1.1. */
function naivePath(m: number, hashes: readonly Uint8Array[]): Uint8Array[] {
  if (hashes.length === 1) return [];
  const k = naiveSplit(hashes.length);
  return m < k
    ? [...naivePath(m, hashes.slice(0, k)), naiveRoot(hashes.slice(k))]
    : [...naivePath(m - k, hashes.slice(k)), naiveRoot(hashes.slice(0, k))];
}

/** RFC 6962, 2.1.2. */
function naiveConsistency(m: number, hashes: readonly Uint8Array[], isWhole = true): Uint8Array[] {
  if (m === hashes.length) return isWhole ? [] : [naiveRoot(hashes)];
  const k = naiveSplit(hashes.length);
  return m <= k
    ? [...naiveConsistency(m, hashes.slice(0, k), isWhole), naiveRoot(hashes.slice(k))]
    : [...naiveConsistency(m - k, hashes.slice(k), false), naiveRoot(hashes.slice(0, k))];
}

function naiveSplit(size: number): number {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
}

const store = new Map<string, Uint8Array>();
const readStored: ReadHash = (level, index) => {
  const hash = store.get(`${level}/${index}`);
  if (hash === undefined) throw new Error(`no subtree ${level}/${index}`);
  return hash;
};
const roots: Uint8Array[] = [];

beforeAll(async () => {
  roots.push(rootOf([]));
  for (const [size, leaf] of leaves.entries()) {
    for (const { level, index, hash } of await appendLeaves(size, [leaf], readStored)) {
      store.set(`${level}/${index}`, hash);
    }
    roots.push(await rootAt(size + 1, readStored));
  }
});

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

describe('every tree to 256 leaves', () => {
  it('has the root of the naive model, computed at once or grown leaf by leaf', () => {
    for (let size = 0; size <= MAX_SIZE; size++) {
      const expected = naiveRoot(leaves.slice(0, size));
      expect(rootOf(leaves.slice(0, size))).toEqual(expected);
      expect(roots[size]).toEqual(expected);
    }
  });

  it('proves every leaf as the naive model does', async () => {
    for (let size = 1; size <= MAX_SIZE; size++) {
      const root = roots[size] ?? rootOf([]);
      for (let index = 0; index < size; index += size < 40 ? 1 : 7) {
        const path = await inclusionPath(index, size, readStored);
        if (size < 40) expect(path).toEqual(naivePath(index, leaves.slice(0, size)));
        verifyInclusion({ index, size, leaf: leaves[index] ?? root, path, root });
      }
    }
  });

  it('continues every smaller one as the naive model does', async () => {
    for (let size = 1; size <= MAX_SIZE; size++) {
      const root = roots[size] ?? rootOf([]);
      for (let oldSize = 1; oldSize <= size; oldSize += size < 40 ? 1 : 7) {
        const path = await consistencyPath(oldSize, size, readStored);
        if (size < 40) expect(path).toEqual(naiveConsistency(oldSize, leaves.slice(0, size)));
        verifyConsistency({ oldSize, oldRoot: roots[oldSize] ?? root, size, root, path });
      }
    }
  });
});

describe('a proof with anything changed', () => {
  const anySize = fc.integer({ min: 1, max: MAX_SIZE });
  const bit = fc.integer({ min: 0, max: 255 });

  it('does not verify: inclusion', async () => {
    await fc.assert(
      fc.asyncProperty(anySize, fc.nat(), bit, fc.nat(), async (size, at, bitAt, element) => {
        const index = at % size;
        const path = await inclusionPath(index, size, readStored);
        const [leaf, root] = [leaves[index] ?? rootOf([]), roots[size] ?? rootOf([])];
        const claim = { index, size, leaf, path, root };
        const broken = path.map((hash, i) => (i === element % path.length ? flipped(hash, bitAt) : hash));
        const changes = [
          { leaf: flipped(leaf, bitAt) },
          { root: flipped(root, bitAt) },
          { path: [...path, root] },
          { index: size },
          { index: -1 },
          { index: 0.5 },
          ...(path.length > 0
            ? [{ path: broken }, { path: path.slice(1) }, { path: path.slice(0, -1) }]
            : []),
        ];
        for (const change of changes) {
          expect(() => verifyInclusion({ ...claim, ...change })).toThrow(
            'the path does not lead to the root',
          );
        }
      }),
    );
  });

  it('does not verify: consistency', async () => {
    await fc.assert(
      fc.asyncProperty(anySize, fc.nat(), bit, fc.nat(), async (size, at, bitAt, element) => {
        const oldSize = 1 + (at % size);
        const path = await consistencyPath(oldSize, size, readStored);
        const [oldRoot, root] = [roots[oldSize] ?? rootOf([]), roots[size] ?? rootOf([])];
        const claim = { oldSize, oldRoot, size, root, path };
        const broken = path.map((hash, i) => (i === element % path.length ? flipped(hash, bitAt) : hash));
        const changes = [
          { oldRoot: flipped(oldRoot, bitAt) },
          { root: flipped(root, bitAt) },
          { path: [...path, root] },
          { oldSize: 0 },
          { oldSize: size + 1 },
          ...(path.length > 0
            ? [{ path: broken }, { path: path.slice(1) }, { path: path.slice(0, -1) }]
            : []),
        ];
        for (const change of changes) {
          expect(() => verifyConsistency({ ...claim, ...change })).toThrow('does not lead to the root');
        }
      }),
    );
  });
});

it('grows by batches of any size to the same subtrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }), async (batches) => {
      const grown = new Map<string, Uint8Array>();
      let size = 0;
      for (const count of batches.filter((length) => length > 0)) {
        const batch = leaves.slice(size, size + count);
        const read: ReadHash = (level, index) => grown.get(`${level}/${index}`) ?? new Uint8Array(0);
        for (const { level, index, hash } of await appendLeaves(size, batch, read)) {
          grown.set(`${level}/${index}`, hash);
        }
        size += batch.length;
      }
      for (const [place, hash] of grown) expect(hash).toEqual(store.get(place));
      const expected = [...store.keys()].filter((place) => {
        const [level = 0, index = 0] = place.split('/').map(Number);
        return (index + 1) * 2 ** level <= size;
      });
      expect([...grown.keys()].sort()).toEqual(expected.sort());
    }),
    { numRuns: 30 },
  );
});

it('walks trees near 2^53 without losing a bit', async () => {
  // A tree of one leaf repeated has one hash a level.
  const perfect = [leaves[0] ?? rootOf([])];
  for (const hash of perfect) if (perfect.length < 54) perfect.push(nodeHash(hash, hash));
  const hash: ReadHash = (level) => perfect[level] ?? rootOf([]);
  const size = Number.MAX_SAFE_INTEGER;
  const path = await inclusionPath(size - 1, size, hash);
  expect(path).toHaveLength(52);
  const root = await rootAt(size, hash);
  verifyInclusion({ index: size - 1, size, leaf: perfect[0] ?? root, path, root });
  const oldSize = size - 2;
  const consistency = await consistencyPath(oldSize, size, hash);
  verifyConsistency({ oldSize, oldRoot: await rootAt(oldSize, hash), size, root, path: consistency });
});
