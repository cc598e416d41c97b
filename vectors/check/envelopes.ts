import {
  checkEnvelope,
  checkSealed,
  decodeB64,
  decodeFrame,
  encodeB64,
  hashB64,
  openBytes,
  openEnvelope,
  sealBytes,
  sealedBytes,
  sealFrame,
  unwrapKeyring,
  unwrapSeed,
  verifyReport,
  wrapSeed,
} from '@bellbuoy/protocol';
import vectors from '../envelope_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith } from './check.ts';
import { frameOf } from './frames.ts';

const { identity, otherIdentity, wrap } = vectors;
const envelope = decodeB64(vectors.envelope);
const frame = frameOf(vectors);
const place = { origin: 'harbour.example', desk: 'harbour', epoch: 3 };

export const envelopeChecks: Check[] = [
  {
    name: 'the known envelope',
    run: async () => {
      checkEnvelope(envelope);
      const opened = await openEnvelope(envelope, identity);
      equal(hashB64(opened), hashB64(frame));
      equal(verifyReport(decodeFrame(opened), place).verify, vectors.verify);
    },
  },
  {
    name: 'an envelope made by us',
    run: async () => {
      const made = await sealFrame(frame, wrap.recipient);
      checkEnvelope(made, [5755]);
      equal(hashB64(await openEnvelope(made, otherIdentity)), hashB64(frame));
    },
  },
  {
    name: 'the known wrap',
    run: async () => {
      const file = decodeB64(wrap.file);
      checkSealed(file, 32);
      equal(encodeB64(await unwrapSeed(file, identity)), wrap.seed);
      const { origin } = place;
      equal(
        (await unwrapKeyring(file, identity, { origin, recipient: wrap.recipient })).identity,
        otherIdentity,
      );
      await failsWith('unverified', () => unwrapKeyring(file, identity, { origin, recipient: 'age1pq1' }));
    },
  },
  {
    name: 'a wrap made by us',
    run: async () => {
      const made = await wrapSeed(decodeB64(wrap.seed), wrap.recipient);
      equal(encodeB64(await openBytes(made, otherIdentity, 32)), wrap.seed);
    },
  },
  {
    name: 'another identity',
    run: () => failsWith('unopenable', () => openEnvelope(envelope, otherIdentity)),
  },
  {
    name: 'an envelope to a recipient that is not hybrid',
    run: async () => {
      await failsWith('not-sealed', () => checkEnvelope(decodeB64(vectors.toClassicRecipient)));
      await failsWith('malformed', () => sealBytes(frame, vectors.classicRecipient));
    },
  },
  ...vectors.sealedBytes.map(([plain = 0, sealed]) => ({
    name: `the sealed size of ${plain} bytes`,
    run: () => equal(sealedBytes(plain), sealed),
  })),
  ...vectors.unopenable.map(({ at, flip }) => ({
    name: `a flipped bit in byte ${at}`,
    run: () =>
      failsWith('unopenable', () => openEnvelope(edited(at, [(envelope[at] ?? 0) ^ flip]), identity)),
  })),
  ...vectors.notSealed.map((vector) => ({
    name: vector.name,
    run: () => failsWith('not-sealed', () => checkEnvelope(edited(vector.at, decodeB64(vector.with)))),
  })),
  ...vectors.wrongSizes.map((size) => ({
    name: `a file of ${size} bytes`,
    run: () => failsWith('not-sealed', () => checkEnvelope(resized(size))),
  })),
];

function edited(at: number, bytes: ArrayLike<number>): Uint8Array {
  const copy = envelope.slice();
  copy.set(bytes, at);
  return copy;
}

function resized(size: number): Uint8Array {
  const copy = new Uint8Array(size);
  copy.set(envelope.subarray(0, size));
  return copy;
}
