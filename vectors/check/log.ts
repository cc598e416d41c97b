import {
  cosigner,
  formatCheckpoint,
  formatProof,
  formatTilePath,
  inclusionPath,
  leafHash,
  noteSigner,
  parseCheckpoint,
  parseProof,
  parseTilePath,
  rootOf,
  signCheckpoint,
  type Tile,
  tilesOf,
  utf8,
  verifyCheckpoint,
  verifyNote,
  verifyProof,
} from '@bellbuoy/protocol';
import vectors from '../log_c2sp.json' with { type: 'json' };
import { type Check, equal, failsWith, fromBase64, fromHex, toHex } from './check.ts';

const { logVkey } = vectors;
const leaves = vectors.lines.map((line) => leafHash(utf8(line)));
const signer = noteSigner('harbour.example/log', fromHex(vectors.logSeed));

const checkpoints: Check[] = [
  ...vectors.checkpoints.map(({ name, note, origin, size, root, witnesses }) => ({
    name: `checkpoint: ${name}`,
    run: () => {
      const checkpoint = verifyCheckpoint(note, logVkey, witnesses);
      equal(
        [checkpoint.origin, checkpoint.size, toHex(checkpoint.root)],
        [origin, size, toHex(fromBase64(root))],
      );
      equal(note.startsWith(formatCheckpoint(checkpoint)), true);
    },
  })),
  ...vectors.invalidCheckpoints.map(({ name, note, error, witnesses }) => ({
    name: `checkpoint: ${name}`,
    run: () => failsWith(error, () => verifyCheckpoint(note, logVkey, witnesses)),
  })),
  {
    name: 'a checkpoint signed by us',
    run: () => {
      const [example] = vectors.checkpoints;
      const root = rootOf(leaves);
      equal(signCheckpoint({ origin: signer.name, size: leaves.length, root }, [signer]), example?.note);
      equal(parseCheckpoint(formatCheckpoint({ origin: signer.name, size: 0, root })).size, 0);
    },
  },
  {
    name: 'cosignatures made by us',
    run: () => {
      const example = vectors.checkpoints.find(({ name }) => name === 'two witnesses');
      const cosigners = vectors.witnesses.map(({ name, seed, time }) => cosigner(name, fromHex(seed), time));
      equal(
        cosigners.map(({ vkey }) => vkey),
        example?.witnesses?.vkeys,
      );
      const head = { origin: signer.name, size: leaves.length, root: rootOf(leaves) };
      const note = signCheckpoint(head, [signer, ...cosigners]);
      equal(note, example?.note);
      const { signatures } = verifyNote(
        note,
        cosigners.map(({ vkey }) => vkey),
      );
      equal(
        signatures.map(({ time }) => time),
        vectors.witnesses.map(({ time }) => time),
      );
    },
  },
];

const proofs: Check[] = [
  ...vectors.proofs.map(({ name, line, index, proof }) => ({
    name: `proof: ${name}`,
    run: () => equal(verifyProof(proof, line, logVkey).index, index),
  })),
  ...vectors.proofs
    .filter(({ proof }) => !proof.includes('\nextra ') && proof.includes('\n19\n'))
    .map(({ name, index, proof }) => ({
      name: `proof: ${name}, made by us`,
      run: async () => {
        const path = await inclusionPath(index, leaves.length, readHash);
        equal(formatProof({ index, path, checkpoint: parseProof(proof).checkpoint }), proof);
      },
    })),
  ...vectors.invalidProofs.map(({ name, line, proof, error }) => ({
    name: `proof: ${name}`,
    run: () => failsWith(error, () => verifyProof(proof, line, logVkey)),
  })),
];

const tiles: Check[] = [
  ...vectors.tilePaths.map(({ path, level, index, width }) => ({
    name: `tile path ${path}`,
    run: () => {
      const tile = { level: level as Tile['level'], index, width };
      equal(formatTilePath(tile), path);
      equal(parseTilePath(path), tile);
    },
  })),
  ...vectors.invalidTilePaths.map((path) => ({
    name: `not a tile path: ${JSON.stringify(path)}`,
    run: () => failsWith('malformed', () => parseTilePath(path)),
  })),
  ...vectors.tilesOfSize.map(({ size, tiles: expected, count, last }) => ({
    name: `tiles of a tree of ${size}`,
    run: () => {
      const paths = Array.from(tilesOf(size), formatTilePath);
      if (expected !== undefined) equal(paths, expected);
      if (count !== undefined) equal(paths.length, count);
      if (last !== undefined) equal(paths.slice(-last.length), last);
    },
  })),
];

export const logChecks: Check[] = [...checkpoints, ...proofs, ...tiles];

function readHash(level: number, index: number): Uint8Array {
  return rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}
