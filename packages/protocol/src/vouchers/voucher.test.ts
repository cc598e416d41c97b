import { constants, generateKeyPairSync, type KeyObject, privateDecrypt } from 'node:crypto';
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ProtocolError } from '../errors.ts';
import { blind, type IssuingJwk, unblind } from './blind-signature.ts';
import {
  blindVoucher,
  draftVoucher,
  finishVoucher,
  kidOf,
  parseVoucher,
  spentKeyOf,
  verifyVoucher,
} from './voucher.ts';

let privateKey: KeyObject;
let jwk: IssuingJwk;
let voucher: string;

/** As an issuer does it: blindly. */
const signBlindly = (blinded: Uint8Array) =>
  privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);

beforeAll(async () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
  privateKey = pair.privateKey;
  const { n = '' } = pair.publicKey.export({ format: 'jwk' });
  jwk = { kty: 'RSA', e: 'AQAB', n };
  const input = draftVoucher(await kidOf(jwk));
  const { blinded, inverse } = blindVoucher(input, jwk);
  voucher = await finishVoucher(input, jwk, { signature: signBlindly(blinded), inverse });
});

test('a voucher that was signed blindly verifies', async () => {
  const parsed = parseVoucher(voucher);
  await verifyVoucher(parsed, jwk);
  expect(parsed.kid).toBe(await kidOf(jwk));
  expect(spentKeyOf(parsed)).toHaveLength(43);
});

test('another implementation takes off what this one blinds, and the other way round', async () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic();
  const key = await crypto.subtle.importKey(
    'jwk',
    { ...jwk, alg: 'PS384' },
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  );
  const message = new TextEncoder().encode(draftVoucher(await kidOf(jwk)));
  const ours = blind(message, jwk);
  await suite.finalize(key, message, signBlindly(ours.blinded), ours.inverse);
  const theirs = await suite.blind(key, message);
  await unblind(message, jwk, { signature: signBlindly(theirs.blindedMsg), inverse: theirs.inv });
});

test('what the issuer sees differs each time, also for the same voucher', async () => {
  const input = draftVoucher(await kidOf(jwk));
  const [one, two] = [blindVoucher(input, jwk), blindVoucher(input, jwk)];
  expect(one.blinded).not.toEqual(two.blinded);
});

test('a signature of another voucher is not finished', async () => {
  const kid = await kidOf(jwk);
  const other = blindVoucher(draftVoucher(kid), jwk);
  const signature = signBlindly(other.blinded);
  const finishing = finishVoucher(draftVoucher(kid), jwk, { signature, inverse: other.inverse });
  await expect(finishing).rejects.toMatchObject({ code: 'unverified' });
});

test('a change of any character is refused', async () => {
  const alphabet = fc.constantFrom(...'ABCxyz019-_.=+/ ');
  await fc.assert(
    fc.asyncProperty(fc.nat(voucher.length - 1), alphabet, async (at, character) => {
      fc.pre(voucher[at] !== character);
      const changed = voucher.slice(0, at) + character + voucher.slice(at + 1);
      const outcome = await Promise.resolve()
        .then(() => verifyVoucher(parseVoucher(changed), jwk))
        .catch((error: unknown) => error);
      expect(outcome).toBeInstanceOf(ProtocolError);
    }),
    { numRuns: 200 },
  );
});

test('another spelling of the same is no voucher', () => {
  const [header = '', payload = '', signature = ''] = voucher.split('.');
  const json = Buffer.from(header, 'base64url').toString();
  const respelled = [
    json.replace(':', ': '),
    json.replace('{', '{"x":1,'),
    JSON.stringify(JSON.parse(json), null, 1),
  ];
  const texts = [
    ...respelled.map((text) => [Buffer.from(text).toString('base64url'), payload, signature].join('.')),
    `${voucher}.`,
    `${voucher}=`,
    ` ${voucher}`,
    `${header}.${payload}`,
  ];
  for (const text of texts) expect(() => parseVoucher(text)).toThrow(ProtocolError);
});

test('any text is a voucher or malformed', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join('.')),
      ),
      (text) => {
        expect(() => parseVoucher(text)).toThrow(ProtocolError);
      },
    ),
  );
});
