import {
  closedBlind,
  closedEntry,
  decodeB64,
  encodeB64,
  fillEntry,
  hashB64,
  leafHash,
  noteSigner,
  openClosed,
  openReceipt,
  parseLine,
  reportLine,
  signPromise,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import vectors from '../promise_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

const { origin, day, logVkey } = vectors;
const commitment = decodeB64(vectors.commitment, 32);
const leaf = decodeB64(vectors.leaf, 32);

export const promiseChecks: Check[] = [
  {
    name: 'the commitment of the known receipt',
    run: async () => {
      const receipt = await openReceipt(fromHex(vectors.entropy), origin);
      equal(encodeB64(receipt.commitment), vectors.commitment);
    },
  },
  {
    name: 'the line, the closed entry and the leaf of the known report',
    run: () => {
      equal(hashB64(utf8('envelope')), vectors.envelope);
      equal(reportLine(day, vectors.envelope), vectors.line);
      equal(closedEntry(commitment, origin, 0, vectors.line), vectors.entry);
      equal(encodeB64(leafHash(utf8(vectors.entry))), vectors.leaf);
    },
  },
  {
    name: 'the known promise',
    run: () => {
      const signer = noteSigner(`${origin}/log`, fromHex(vectors.logSeed));
      equal(signer.vkey, logVkey);
      equal(signPromise({ origin, leaf, day }, signer), vectors.promise);
      equal(verifyPromise(vectors.promise, logVkey, { leaf }).by, vectors.by);
    },
  },
  ...vectors.history.map(({ n, line, entry }) => ({
    name: `the closed entry of ${line}`,
    run: async () => {
      equal(line.includes(`"day":"${parseLine(line).day}"`), true);
      equal(closedEntry(commitment, origin, n, line), entry);
      equal(openClosed(entry, closedBlind(commitment, origin, n), line), line);
      await failsWith('unverified', () => openClosed(entry, closedBlind(commitment, origin, n + 1), line));
    },
  })),
  ...vectors.fillings.map((entry, i) => ({
    name: `filling ${i} of a batch`,
    run: () => equal(fillEntry(decodeB64(vectors.batchSecret, 32), origin, i), entry),
  })),
  ...vectors.invalid.map(({ name, promise, leaf: expected, error }) => ({
    name: `promise: ${name}`,
    run: () => failsWith(error, () => verifyPromise(promise, logVkey, { leaf: decodeB64(expected, 32) })),
  })),
];
