import {
  consistencyPath,
  inclusionPath,
  leafHash,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '@bellbuoy/protocol';
import vectors from '../merkle_rfc6962.json' with { type: 'json' };
import { type Check, equal, failsWith, fromBase64, fromHex, toHex } from './check.ts';

const leaves = vectors.leaves.map((leaf) => leafHash(fromHex(leaf)));

const roots: Check[] = vectors.roots.map((root, size) => ({
  name: `root of ${size} leaves`,
  run: () => equal(toHex(rootOf(leaves.slice(0, size))), root),
}));

const inclusions: Check[] = vectors.inclusion.map((vector) => ({
  name: `inclusion ${vector.name}`,
  run: () => {
    const { index, size } = vector;
    const [leaf, root] = [fromBase64(vector.leaf), fromBase64(vector.root)];
    const path = vector.path.map(fromBase64);
    const verify = () => verifyInclusion({ index, size, leaf, path, root });
    return vector.valid ? verify() : failsWith('unverified', verify);
  },
}));

const consistencies: Check[] = vectors.consistency.map((vector) => ({
  name: `consistency ${vector.name}`,
  run: () => {
    const { oldSize, size } = vector;
    const [oldRoot, root] = [fromBase64(vector.oldRoot), fromBase64(vector.root)];
    const path = vector.path.map(fromBase64);
    const verify = () => verifyConsistency({ oldSize, oldRoot, size, root, path });
    return vector.valid ? verify() : failsWith('unverified', verify);
  },
}));

const made: Check[] = [
  ...vectors.inclusion
    .filter(({ valid, size }) => valid && size > 1)
    .map((vector) => ({
      name: `inclusion ${vector.name}, made by us`,
      run: async () => {
        const path = await inclusionPath(vector.index, vector.size, readHash);
        equal(path.map(toHex), vector.path.map(fromBase64).map(toHex));
      },
    })),
  ...vectors.consistency
    .filter(({ valid }) => valid)
    .map((vector) => ({
      name: `consistency ${vector.name}, made by us`,
      run: async () => {
        const path = await consistencyPath(vector.oldSize, vector.size, readHash);
        equal(path.map(toHex), vector.path.map(fromBase64).map(toHex));
      },
    })),
];

export const merkleChecks: Check[] = [...roots, ...inclusions, ...consistencies, ...made];

function readHash(level: number, index: number): Uint8Array {
  return rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}
