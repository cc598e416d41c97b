import { Decrypter, Encrypter } from 'age-encryption';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { isEd25519Signature } from '../primitives.ts';
import { isAgeIdentity, isHybridRecipient, isOrigin } from './forms.ts';
import { kdf, makeKeyring } from './keyring.ts';

const ORIGIN = 'harbour.example';

test('one seed gives one keyring, which seals, opens and signs', async () => {
  const seed = new Uint8Array(32).fill(7);
  const [one, two] = [await makeKeyring(seed, ORIGIN), await makeKeyring(seed, ORIGIN)];
  expect(one.identity).toBe(two.identity);
  expect(isAgeIdentity(one.identity) && isHybridRecipient(one.recipient)).toBe(true);

  const encrypter = new Encrypter();
  encrypter.addRecipient(one.recipient);
  const decrypter = new Decrypter();
  decrypter.addIdentity(two.identity);
  expect(await decrypter.decrypt(await encrypter.encrypt('ahoy'), 'text')).toBe('ahoy');
  expect(isEd25519Signature(one.sign(utf8('ahoy')), utf8('ahoy'), two.verify)).toBe(true);
});

test('another seed, origin or label gives other keys', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (a, b) => {
        const keys = [
          [a, ORIGIN, 'sign'],
          [a, ORIGIN, 'identity'],
          [a, 'pier.example', 'sign'],
          [b, ORIGIN, 'sign'],
        ] as const;
        const distinct = new Set(keys.map(([seed, origin, label]) => encodeB64(kdf(seed, origin, label))));
        expect(distinct.size).toBe(encodeB64(a) === encodeB64(b) ? 3 : 4);
      },
    ),
  );
});

test('a keyring keeps its own copy of the seed', async () => {
  const seed = new Uint8Array(32).fill(7);
  const keyring = await makeKeyring(seed, ORIGIN);
  seed.fill(0);
  expect(keyring.seed[0]).toBe(7);
});

test.each(['', 'Harbour.example', 'harbour example', 'a/b', 'a'.repeat(65), 'ä'])(
  '%j is no origin',
  (text) => {
    expect(isOrigin(text)).toBe(false);
    expect(() => kdf(new Uint8Array(32), text, 'sign')).toThrow(
      expect.objectContaining({ code: 'malformed' }),
    );
  },
);

test.each([0, 15, 17, 31, 33, 64])('a seed of %i bytes is refused', async (length) => {
  await expect(makeKeyring(new Uint8Array(length), ORIGIN)).rejects.toMatchObject({ code: 'malformed' });
});
