import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  pbkdf2Sync,
  sign,
} from 'node:crypto';
import { b64, filled, hash, MADE, write } from './known.ts';

const TRIES = 250;

/** Vouchers by OpenSSL alone: a PS384 signature is the same whether it was made blindly or not. */
export function makeVouchers(): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
  const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const jwk = { e: 'AQAB', kty: 'RSA', n };
  const kid = b64(hash(JSON.stringify(jwk)));
  const input = [{ alg: 'PS384', kid, typ: 'bellbuoy-voucher' }, { n: b64(filled(7)) }]
    .map((part) => b64(Buffer.from(JSON.stringify(part))))
    .join('.');
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  const key = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const signature = b64(sign('sha384', Buffer.from(input), { key, ...pss }));
  const voucher = `${input}.${signature}`;
  const [header = '', payload = ''] = input.split('.');
  const respelled = (json: string) => b64(Buffer.from(json));
  const headerJson = Buffer.from(header, 'base64url').toString();
  write('voucher_bellbuoy', {
    source: MADE,
    ...{ jwk, kid, voucher, spent: b64(hash(input)) },
    invalid: [
      {
        name: 'white space in the header',
        voucher: `${respelled(headerJson.replace(':', ': '))}.${payload}.${signature}`,
        error: 'malformed',
      },
      {
        name: 'another algorithm',
        voucher: `${respelled(headerJson.replace('PS384', 'RS384'))}.${payload}.${signature}`,
        error: 'malformed',
      },
      {
        name: 'a further member',
        voucher: `${respelled(headerJson.replace('{', '{"x":1,'))}.${payload}.${signature}`,
        error: 'malformed',
      },
      { name: 'a fourth part', voucher: `${voucher}.`, error: 'malformed' },
      { name: 'padding', voucher: `${voucher}=`, error: 'malformed' },
      { name: 'a signature cut short', voucher: voucher.slice(0, -4), error: 'malformed' },
      {
        name: 'another number',
        voucher: `${header}.${respelled(JSON.stringify({ n: b64(filled(8)) }))}.${signature}`,
        error: 'unverified',
      },
      { name: 'another signature', voucher: `${input}.${b64(filled(1, 384))}`, error: 'unverified' },
    ],
  });
}

/** A challenge that needs no server: its signature is not looked at by whoever solves it. */
export function makeWork(): void {
  const [nonce, salt] = [filled(1, 16), filled(2, 16)];
  const counter = 123;
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const derivedKey = pbkdf2Sync(Buffer.concat([nonce, count]), salt, 100, 32, 'sha256').toString('hex');
  const parameters = {
    ...{
      algorithm: 'PBKDF2/SHA-256',
      cost: 100,
      data: { for: b64(filled(3)), max: TRIES, until: 1_795_262_400 },
    },
    ...{ keyLength: 32, keyPrefix: derivedKey.slice(0, 32), keySignature: filled(4).toString('hex') },
    ...{ nonce: nonce.toString('hex'), salt: salt.toString('hex') },
  };
  const challenge = { parameters, signature: filled(5).toString('hex') };
  const work = b64(Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })));
  const changed = (from: string, to: string) =>
    b64(Buffer.from(Buffer.from(work, 'base64url').toString().replace(from, to)));
  write('work_altcha', {
    source: `${MADE}; the challenge's form is that of altcha.org, second format`,
    ...{ challenge, solution: { counter, derivedKey }, work },
    malformed: [
      { name: 'a further member', work: changed('{"challenge"', '{"x":1,"challenge"') },
      { name: 'more tries than are ever asked for', work: changed(`"max":${TRIES}`, '"max":64001') },
      { name: 'another cost', work: changed('"cost":100', '"cost":1') },
      { name: 'upper-case hexadecimal', work: changed(derivedKey, derivedKey.toUpperCase()) },
      { name: 'a counter below zero', work: changed(`"counter":${counter}`, '"counter":-1') },
      { name: 'padding', work: `${work}=` },
      { name: 'nothing', work: '' },
    ],
  });
}
