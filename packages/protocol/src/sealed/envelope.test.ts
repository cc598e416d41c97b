import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeKeyring } from '../keyring/keyring.ts';
import { openBytes, openEnvelope, sealBytes, sealFrame } from './envelope.ts';
import { encodeFrame } from './frame.ts';
import { sampleReport } from './sample-messages.ts';
import { unwrapKeyring, unwrapSeed, WRAP_BYTES, wrapSeed } from './wrap.ts';

const ORIGIN = 'harbour.example';
const keyring = await makeKeyring(new Uint8Array(32).fill(1), ORIGIN);
const stranger = await makeKeyring(new Uint8Array(32).fill(2), ORIGIN);
const frame = encodeFrame(sampleReport(keyring), keyring);
const envelope = await sealFrame(frame, keyring.recipient);
const unopenable = { code: 'unopenable' };

test('the holder of the identity opens it, with age alone as well', async () => {
  expect(await openEnvelope(envelope, keyring.identity)).toEqual(frame);
  const decrypter = new Decrypter();
  decrypter.addIdentity(keyring.identity);
  expect(await decrypter.decrypt(envelope)).toEqual(frame);
});

test('sealing twice never gives the same envelope', async () => {
  expect(await sealFrame(frame, keyring.recipient)).not.toEqual(envelope);
});

test('a wrong identity, a cut and any flipped bit end in the same refusal', async () => {
  await expect(openEnvelope(envelope, stranger.identity)).rejects.toMatchObject(unopenable);
  await expect(openEnvelope(envelope, 'AGE-SECRET-KEY-PQ-1')).rejects.toMatchObject(unopenable);
  await expect(openEnvelope(envelope.subarray(0, -1), keyring.identity)).rejects.toMatchObject(unopenable);
  await fc.assert(
    fc.asyncProperty(fc.nat(envelope.length * 8 - 1), async (bit) => {
      const flipped = envelope.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await expect(openEnvelope(flipped, keyring.identity)).rejects.toMatchObject(unopenable);
    }),
    { numRuns: 60 },
  );
});

test('nothing is sealed to a recipient that is not post-quantum, nor to a broken one', async () => {
  const classic = await identityToRecipient(await generateX25519Identity());
  const broken = keyring.recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
  for (const recipient of [classic, broken, '', 'age1pq1']) {
    await expect(sealBytes(frame, recipient)).rejects.toMatchObject({ code: 'malformed' });
  }
});

test('what is no frame by its size is not sealed as one', async () => {
  await expect(sealFrame(frame.subarray(1), keyring.recipient)).rejects.toMatchObject({ code: 'not-sealed' });
});

test('a file of another length than expected does not open', async () => {
  const file = await sealBytes(new Uint8Array(31), keyring.recipient);
  expect(await openBytes(file, keyring.identity)).toHaveLength(31);
  await expect(openBytes(file, keyring.identity, 32)).rejects.toMatchObject(unopenable);
});

test('a wrapped seed comes back, and gives the keyring that was announced or is refused', async () => {
  const wrap = await wrapSeed(stranger.seed, keyring.recipient);
  expect(wrap).toHaveLength(WRAP_BYTES);
  expect(await unwrapSeed(wrap, keyring.identity)).toEqual(stranger.seed);
  const expected = { origin: ORIGIN, recipient: stranger.recipient };
  expect((await unwrapKeyring(wrap, keyring.identity, expected)).identity).toBe(stranger.identity);
  await expect(unwrapKeyring(wrap, keyring.identity, keyring)).rejects.toMatchObject({ code: 'unverified' });
});
