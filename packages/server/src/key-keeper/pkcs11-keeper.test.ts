import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SoftHsm } from '../../../../test/support/soft-hsm.ts';
import { type KeyKeeper, keeperSchema, type MadeKey, openKeeper } from './index.ts';

const PATIENCE_MS = 60_000;
const MESSAGE = new Uint8Array(384).fill(1);

describe('the keeper of a PKCS #11 token, with SoftHSM', { timeout: PATIENCE_MS }, () => {
  let hsm: SoftHsm;
  let keeper: KeyKeeper;
  let made: MadeKey;

  beforeAll(async () => {
    hsm = await SoftHsm.start();
    keeper = keeperOf(hsm.settings);
    made = await keeper.make();
  }, PATIENCE_MS);
  afterAll(() => hsm.end());

  const keeperOf = (settings: unknown) => openKeeper(hsm.folder, v.parse(keeperSchema, settings));
  const with_ = (change: object) => keeperOf({ pkcs11: { ...hsm.settings.pkcs11, ...change } });

  test('makes a key that never leaves it, for the raw operation alone', async () => {
    expect(made.modulus).toHaveLength(384);
    const [key] = (await hsm.listKeys())
      .split('Private Key Object')
      .filter((each) => each.includes(made.handle));
    expect(key).toContain('sensitive, always sensitive, never extractable, local');
    expect(key).toContain('Allowed mechanisms: RSA-X-509');
  });

  test('signs what is blinded, as the public half verifies', async () => {
    const jwk = { kty: 'RSA', e: 'AQAB', n: Buffer.from(made.modulus).toString('base64url') };
    const key = createPublicKey({ format: 'jwk', key: jwk });
    const signatures = await Promise.all([1, 2].map(() => keeper.signRaw(made.handle, MESSAGE)));
    for (const signature of signatures) {
      expect(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, signature)).toEqual(
        Buffer.from(MESSAGE),
      );
    }
  });

  test('destroys a key once, and is content where it is gone', async () => {
    const other = await keeper.make();
    await keeper.destroy(other.handle);
    expect(await hsm.listKeys()).not.toContain(other.handle);
    expect(await hsm.listKeys()).toContain(made.handle);
    await expect(keeper.signRaw(other.handle, MESSAGE)).rejects.toThrow('pkcs11-tool failed');
    await keeper.destroy(other.handle);
  });

  test('says what is wrong, and never the PIN', async () => {
    const pinFile = join(hsm.folder, 'wrong.pin');
    await writeFile(pinFile, '9999', { mode: 0o600 });
    const failures = [
      [with_({ pinFile }), /CKR_PIN_INCORRECT/],
      [with_({ token: 'another' }), /token/i],
      [with_({ module: '/nowhere.so' }), /nowhere/],
      [with_({ tool: '/usr/bin/nothing' }), /ENOENT/],
    ] as const;
    for (const [each, words] of failures) {
      const failure = await each.signRaw(made.handle, MESSAGE).catch((error: unknown) => String(error));
      expect(failure).toMatch(words);
      expect(failure).not.toContain('9999');
    }
    await expect(with_({ pinFile }).destroy(made.handle)).rejects.toThrow('CKR_PIN_INCORRECT');
  });

  test('reads no PIN that others can read', async () => {
    const pinFile = join(hsm.folder, 'open.pin');
    await writeFile(pinFile, await readFile(join(hsm.folder, 'hsm.pin')));
    await chmod(pinFile, 0o640);
    await expect(with_({ pinFile }).signRaw(made.handle, MESSAGE)).rejects.toThrow('others can read');
  });
});

test.each([
  [{}],
  [{ keyFile: '' }],
  [{ keyFile: 'keys/keeper.secret', pkcs11: {} }],
  [{ pkcs11: { module: 'lib.so', token: 'bellbuoy', pinFile: 'keys/hsm.pin' } }],
  [{ pkcs11: { module: '/lib.so', token: 'bellbuoy', pinFile: 'keys/hsm.pin', pin: '1234' } }],
  [
    {
      pkcs11: { module: '/lib.so', token: 'bellbuoy', pinFile: 'keys/hsm.pin', environment: { 'a b': 'c' } },
    },
  ],
])('%j names no keeper', (settings) => {
  expect(v.safeParse(keeperSchema, settings).success).toBe(false);
});
