import { expect, test } from 'vitest';
import { encodeB64, hashB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { canonicalBytes } from '../canonical.ts';
import { randomBytes } from '../primitives.ts';
import { formatIssuedKeys, type IssuingKey, verifyIssuedKeys } from './index.ts';

const ORIGIN = 'harbour.example';

const keyOf = (quarter: string, value = 5_000): IssuingKey => ({
  ...{ kid: encodeB64(randomBytes(32)), kind: 'award', value, currency: 'EUR', quarter },
  ...{ redeemUntil: '2027-12-31', jwk: { kty: 'RSA', e: 'AQAB', n: encodeB64(randomBytes(384)) } },
});

const signing = keyOf('2026-Q4');
const past = keyOf('2026-Q3');
const naming = (bytes: Uint8Array) => ({
  origin: ORIGIN,
  issuing: [signing],
  issued: { hash: hashB64(bytes) },
});

test('the list that a descriptor names is read with its own keys', () => {
  const bytes = formatIssuedKeys(ORIGIN, [past]);
  expect(verifyIssuedKeys(bytes, naming(bytes))).toEqual([signing, past]);
});

test('another list is refused, and so is any where none is named', () => {
  const bytes = formatIssuedKeys(ORIGIN, [past]);
  const other = formatIssuedKeys(ORIGIN, [keyOf('2026-Q3')]);
  expect(() => verifyIssuedKeys(other, naming(bytes))).toThrow(/not the list/);
  expect(() => verifyIssuedKeys(bytes, { origin: ORIGIN, issuing: [] })).toThrow(/not the list/);
  const elsewhere = formatIssuedKeys('quay.example', [past]);
  expect(() => verifyIssuedKeys(elsewhere, naming(elsewhere))).toThrow(/another programme/);
});

test('a second key for one purpose, or under one name, is refused across both', () => {
  for (const twice of [keyOf('2026-Q4'), { ...past, kid: signing.kid }]) {
    const bytes = formatIssuedKeys(ORIGIN, [twice]);
    expect(() => verifyIssuedKeys(bytes, naming(bytes))).toThrow(/two issuing keys/);
  }
  const both = formatIssuedKeys(ORIGIN, [past, keyOf('2026-Q3')]);
  expect(() => verifyIssuedKeys(both, naming(both))).toThrow(/two issuing keys/);
});

test('what is no list is refused', () => {
  for (const bytes of [
    utf8('{}'),
    canonicalBytes({ v: 1, origin: ORIGIN, keys: [] }),
    new Uint8Array(524_289),
  ])
    expect(() => verifyIssuedKeys(bytes, naming(bytes))).toThrow();
});
