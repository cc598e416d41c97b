import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatBytes } from '../bytes.ts';
import { makeKeyring } from '../keyring/keyring.ts';
import { sealBytes, sealFrame } from './envelope.ts';
import { FRAME_BYTES } from './frame.ts';
import { checkEnvelope, checkSealed, ENVELOPE_BYTES, HEADER_BYTES, sealedBytes } from './structure.ts';

const { recipient } = await makeKeyring(new Uint8Array(32), 'harbour.example');
const envelope = await sealFrame(new Uint8Array(4096), recipient);
const notSealed: unknown = expect.objectContaining({ code: 'not-sealed' });

async function ageFile(recipients: readonly string[], bytes = 4096): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const one of recipients) encrypter.addRecipient(one);
  return encrypter.encrypt(new Uint8Array(bytes));
}

test.each(FRAME_BYTES)('a sealed frame of %i bytes passes, its size known beforehand', async (bytes) => {
  const sealed = await sealFrame(new Uint8Array(bytes), recipient);
  expect(() => checkEnvelope(sealed)).not.toThrow();
  expect(sealed).toHaveLength(sealedBytes(bytes));
});

test('the sizes are those that age gives, beyond one chunk too', async () => {
  expect(ENVELOPE_BYTES).toEqual([5755, 9851, 18043, 34427, 67195]);
  for (const bytes of [0, 1, 65_536, 65_537, 131_072]) {
    expect(await sealBytes(new Uint8Array(bytes), recipient)).toHaveLength(sealedBytes(bytes));
  }
});

test('a file to two recipients, to a classic one, by passphrase, or armoured is refused', async () => {
  const classic = await identityToRecipient(await generateX25519Identity());
  const byPassphrase = new Encrypter();
  byPassphrase.setPassphrase('words');
  byPassphrase.setScryptWorkFactor(2);
  const files = [
    await ageFile([recipient, recipient]),
    await ageFile([classic]),
    await ageFile([recipient, classic]),
    await byPassphrase.encrypt(new Uint8Array(4096)),
    new TextEncoder().encode(armor.encode(envelope)),
  ];
  for (const file of files) {
    expect(() => checkEnvelope(file)).toThrow(notSealed);
    expect(() => checkEnvelope(file, [file.length])).toThrow(notSealed);
  }
});

test('every byte of the header is looked at', () => {
  for (let i = 0; i < HEADER_BYTES; i++) {
    const changed = envelope.slice();
    changed[i] = 0x7e;
    expect(() => checkEnvelope(changed), `byte ${i}`).toThrow(notSealed);
  }
});

test('one byte more or less is refused', () => {
  expect(() => checkEnvelope(envelope.subarray(1))).toThrow(notSealed);
  expect(() => checkEnvelope(envelope.subarray(0, -1))).toThrow(notSealed);
  expect(() => checkEnvelope(concatBytes(envelope, new Uint8Array(1)))).toThrow(notSealed);
  expect(() => checkSealed(envelope, 4095)).toThrow(notSealed);
});

test('plain text of any of the sizes is refused', () => {
  const sizes = fc.constantFrom(...ENVELOPE_BYTES.slice(0, 2));
  fc.assert(
    fc.property(sizes, fc.uint8Array({ maxLength: 400 }), (size, head) => {
      const bytes = new Uint8Array(size).fill(0x61);
      bytes.set(head);
      expect(() => checkEnvelope(bytes)).toThrow(notSealed);
    }),
  );
});
