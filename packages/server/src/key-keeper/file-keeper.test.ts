import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { quickKeeper } from '../../../../test/support/quick-keys.ts';
import known from '../../../../vectors/blind_rfc9474.json' with { type: 'json' };
import { FileKeeper } from './index.ts';

const PATIENCE_MS = 60_000;
const MESSAGE = new Uint8Array(384).fill(1);

let folder: string;
let keyFile: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-keeper-'));
  keyFile = join(folder, 'keeper.secret');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the file keeper', () => {
  test('signs blindly as RFC 9474 does', async () => {
    const keeper = new FileKeeper(keyFile, { isOwn: true, draw: async () => knownKey() });
    const { modulus, handle } = await keeper.make();
    expect(Buffer.from(modulus).toString('hex')).toBe(known.n);
    const signature = await keeper.signRaw(handle, Buffer.from(known.blinded_msg, 'hex'));
    expect(Buffer.from(signature).toString('hex')).toBe(known.blind_sig);
  });

  test('draws a key of 3072 bits with e 65537 for itself', { timeout: PATIENCE_MS }, async () => {
    const { modulus, handle } = await new FileKeeper(keyFile, { isOwn: true }).make();
    expect([modulus.length, (modulus[0] ?? 0) >= 0x80]).toEqual([384, true]);
    const jwk = { kty: 'RSA', e: 'AQAB', n: Buffer.from(modulus).toString('base64url') };
    expect(createPublicKey({ format: 'jwk', key: jwk }).asymmetricKeyDetails?.modulusLength).toBe(3_072);
    expect(await new FileKeeper(keyFile, { isOwn: true }).signRaw(handle, MESSAGE)).toHaveLength(384);
  });

  test('keeps its keeper key to its owner, writes it whole, and never over another', async () => {
    await Promise.all([quickKeeper(keyFile).make(), quickKeeper(keyFile).make()]);
    const first = await readFile(keyFile);
    expect([first.length, (await stat(keyFile)).mode & 0o777]).toEqual([32, 0o600]);
    expect(await readdir(folder)).toEqual(['keeper.secret']);
    await quickKeeper(keyFile).make();
    expect(await readFile(keyFile)).toEqual(first);
  });

  test('makes none where somebody said that there is one', async () => {
    const keeper = new FileKeeper(keyFile, { isOwn: false });
    await expect(keeper.make()).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('uses none that everybody can read, and none that is cut short', async () => {
    const { handle } = await quickKeeper(keyFile).make();
    await chmod(keyFile, 0o604);
    await expect(quickKeeper(keyFile).signRaw(handle, MESSAGE)).rejects.toThrow('others can read');
    await chmod(keyFile, 0o600);
    await writeFile(keyFile, (await readFile(keyFile)).subarray(1));
    await expect(quickKeeper(keyFile).signRaw(handle, MESSAGE)).rejects.toThrow('is damaged');
  });

  test('tells nothing of a key by its handle, and opens none that was changed or is another keeper’s', async () => {
    const key = knownKey();
    const keeper = new FileKeeper(keyFile, { isOwn: true, draw: async () => key });
    const { handle } = await keeper.make();
    const sealed = Buffer.from(handle, 'base64url');
    const der = key.export({ type: 'pkcs8', format: 'der' });
    expect(sealed.length).toBe(der.length + 28);
    expect(sealed.includes(der.subarray(32, 64))).toBe(false);
    for (const at of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const opening = quickKeeper(keyFile).signRaw(changed.toString('base64url'), MESSAGE);
      await expect(opening).rejects.toThrow('does not open');
    }
    const other = quickKeeper(join(folder, 'other.secret'));
    await other.make();
    await expect(other.signRaw(handle, MESSAGE)).rejects.toThrow('does not open');
  });
});

/** The RFC's key. */
function knownKey(): KeyObject {
  const [p, q, d] = [known.p, known.q, known.d].map((hex) => BigInt(`0x${hex}`)) as [bigint, bigint, bigint];
  const b64 = (hex: string) =>
    Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
  const member = (value: bigint) => b64(value.toString(16));
  return createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'RSA', n: b64(known.n), e: b64(known.e), d: b64(known.d), p: b64(known.p), q: b64(known.q) },
      ...{ dp: member(d % (p - 1n)), dq: member(d % (q - 1n)), qi: member(inverse(q, p)) },
    },
  });
}

/** By Fermat: p is a prime. */
function inverse(value: bigint, p: bigint): bigint {
  let [result, base] = [1n, value % p];
  for (let exponent = p - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = (result * base) % p;
    base = (base * base) % p;
  }
  return result;
}
