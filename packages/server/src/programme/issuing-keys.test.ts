import { constants, createPrivateKey, createPublicKey, publicEncrypt } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import known from '../../../../vectors/blind_rfc9474.json' with { type: 'json' };
import { blindSigner, makeIssuingKey, quarterOf, readIssuingKey } from './issuing-keys.ts';

const DAY = '2026-11-21';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bellbuoy-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The RFC's key, as the file of a quarter. */
async function writeKnownKey(): Promise<void> {
  const [p, q, d] = [known.p, known.q, known.d].map((hex) => BigInt(`0x${hex}`)) as [bigint, bigint, bigint];
  const b64 = (hex: string) =>
    Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
  const member = (value: bigint) => b64(value.toString(16));
  const key = createPrivateKey({
    format: 'jwk',
    key: {
      ...{ kty: 'RSA', n: b64(known.n), e: b64(known.e), d: b64(known.d), p: b64(known.p), q: b64(known.q) },
      ...{ dp: member(d % (p - 1n)), dq: member(d % (q - 1n)), qi: member(inverse(q, p)) },
    },
  });
  await writeFile(join(folder, 'pass-2026-Q4.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
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

describe('the signer of passes', () => {
  test('signs blindly as RFC 9474 does', async () => {
    await writeKnownKey();
    const sign = await blindSigner(folder, '2026-Q4');
    expect(Buffer.from(sign(Buffer.from(known.blinded_msg, 'hex'))).toString('hex')).toBe(known.blind_sig);
  });

  test('signs nothing of another length, and nothing that is not below its modulus', async () => {
    const { jwk } = await makeIssuingKey(folder, DAY);
    const sign = await blindSigner(folder, '2026-Q4');
    const modulus = Buffer.from(jwk.n, 'base64url');
    const below = Buffer.from(modulus);
    below[below.length - 1] = (below.at(-1) ?? 0) - 1;
    const shorter = modulus.subarray(1);
    for (const value of [modulus, Buffer.alloc(384, 255), shorter, Buffer.concat([Buffer.alloc(1), below])]) {
      expect(() => sign(value)).toThrow(expect.objectContaining({ code: 'malformed' }));
    }
    const key = createPublicKey({ format: 'jwk', key: { ...jwk } });
    expect(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, sign(below))).toEqual(below);
  });

  test('has a key of its own for each quarter, readable to its owner alone, and never writes over one', async () => {
    const made = await makeIssuingKey(folder, DAY);
    expect(made).toMatchObject({ kind: 'pass', quarter: '2026-Q4', redeemUntil: '2027-03-31' });
    expect(Buffer.from(made.jwk.n, 'base64url')).toHaveLength(384);
    expect((await stat(join(folder, 'pass-2026-Q4.pem'))).mode & 0o777).toBe(0o600);
    await expect(makeIssuingKey(folder, '2026-12-31')).rejects.toMatchObject({ code: 'EEXIST' });
    expect(await readIssuingKey(folder, '2026-10-01')).toEqual(made);
  });
});

test.each([
  ['2026-01-01', '2026-Q1', '2026-06-30'],
  ['2026-03-31', '2026-Q1', '2026-06-30'],
  ['2026-04-01', '2026-Q2', '2026-09-30'],
  ['2026-09-30', '2026-Q3', '2026-12-31'],
  ['2026-12-31', '2026-Q4', '2027-03-31'],
  ['2028-02-29', '2028-Q1', '2028-06-30'],
])('%s is in %s, whose passes are taken until %s', (day, quarter, redeemUntil) => {
  expect(quarterOf(day)).toEqual({ quarter, redeemUntil });
});
