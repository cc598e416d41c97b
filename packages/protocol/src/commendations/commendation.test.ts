import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { compactVerify, decodeJwt, decodeProtectedHeader, importJWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { utf8 } from '../bytes.ts';
import { randomBytes } from '../primitives.ts';
import {
  type Commendation,
  type CredentialKey,
  checkCommendation,
  credentialId,
  credentialInput,
  credentialKid,
  drawPseudonym,
  isPseudonym,
  toShortForm,
} from './index.ts';

interface Signer {
  readonly key: CredentialKey;
  sign(input: string): string;
}

let signer: Signer;
let stranger: Signer;

const commendation: Commendation = {
  id: '9b2f6c1e-54aa-4c11-8d2e-0f1e2d3c4b5a',
  month: '2026-11',
  level: 2,
  pseudonym: 'Amber Harbour Tern',
};

beforeAll(async () => {
  signer = await newSigner('Harbour tip line');
  stranger = await newSigner('Another line');
});

test('is verified by jose alone, by the key in its own header', async () => {
  const compact = issue(commendation);
  const { jwk, alg, typ } = decodeProtectedHeader(compact);
  const { payload } = await compactVerify(compact, await importJWK(jwk ?? {}, alg));
  expect([alg, typ]).toEqual(['RS256', 'JWT']);
  expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(decodeJwt(compact));
});

test('says month, level and pseudonym, and nothing else of its own', () => {
  expect(decodeJwt(issue(commendation))).toEqual({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    id: 'urn:uuid:9b2f6c1e-54aa-4c11-8d2e-0f1e2d3c4b5a',
    name: 'Commendation, level 2 of 3',
    issuer: {
      id: 'https://tips.example',
      type: ['Profile'],
      name: 'Harbour tip line',
      url: 'https://tips.example',
    },
    validFrom: '2026-11-01T00:00:00Z',
    credentialSubject: {
      id: 'urn:uuid:9b2f6c1e-54aa-4c11-8d2e-0f1e2d3c4b5a#bearer',
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: 'Amber Harbour Tern',
          identityType: 'ext:pseudonym',
        },
      ],
      achievement: {
        id: 'https://tips.example/verify/#level-2',
        type: ['Achievement'],
        achievementType: 'Award',
        name: 'Commendation, level 2 of 3',
        description: 'Thanks for something true and useful that the bearer had seen and told.',
        criteria: {
          narrative:
            'A panel found that what the bearer told was new, seen by themself, and true as far as somebody else could verify it. Nothing is commended for naming anybody. This credential says nothing of what it was, and belongs to whoever bears it.',
        },
      },
    },
    iss: 'https://tips.example',
    jti: 'urn:uuid:9b2f6c1e-54aa-4c11-8d2e-0f1e2d3c4b5a',
    sub: 'urn:uuid:9b2f6c1e-54aa-4c11-8d2e-0f1e2d3c4b5a#bearer',
    nbf: Date.UTC(2026, 10) / 1000,
  });
});

test('is good by the descriptor that names its key, with a pseudonym and without', async () => {
  for (const facts of [commendation, { ...commendation, pseudonym: null }]) {
    const compact = issue(facts);
    const verdict = { kind: 'good', commendation: facts, key: signer.key, compact };
    expect(await checkCommendation(`\n${compact} `, [stranger.key, signer.key])).toEqual(verdict);
  }
});

test('comes back from its short form', async () => {
  const months = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, 3), fc.boolean());
  await fc.assert(
    fc.asyncProperty(months, async ([month, level, isNamed]) => {
      const facts: Commendation = {
        id: credentialId(randomBytes(16)),
        month: `2026-${String(month).padStart(2, '0')}`,
        level,
        pseudonym: isNamed ? drawPseudonym(randomBytes) : null,
      };
      const good = await checkCommendation(issue(facts), [signer.key]);
      if (good.kind !== 'good') throw new Error(good.kind);
      const short = toShortForm(good);
      expect(short).toHaveLength(543);
      expect(await checkCommendation(short, [stranger.key, signer.key])).toEqual(good);
      expect(await checkCommendation(short, [stranger.key])).toEqual({ kind: 'not-one' });
    }),
    { numRuns: 40 },
  );
});

test('is refused with any character changed, in both forms', async () => {
  const compact = issue(commendation);
  const good = await checkCommendation(compact, [signer.key]);
  if (good.kind !== 'good') throw new Error(good.kind);
  const alphabet = fc.constantFrom(...'ABCxyz019-_.=+/ ');
  for (const form of [compact, toShortForm(good)]) {
    await fc.assert(
      fc.asyncProperty(fc.nat(form.length - 2), alphabet, async (at, character) => {
        fc.pre(form[at] !== character);
        const changed = form.slice(0, at) + character + form.slice(at + 1);
        fc.pre(changed.trim() !== form);
        const { kind } = await checkCommendation(changed, [signer.key]);
        expect(['not-one', 'unknown-key', 'forged']).toContain(kind);
      }),
      { numRuns: 150 },
    );
  }
});

test('cannot be made to say more, whoever signs it', async () => {
  const [header = '', payload = ''] = credentialInput(commendation, signer.key).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, object>;
  const subject = claims['credentialSubject'];
  const others = [
    { ...claims, exp: 4_000_000_000 },
    { ...claims, evidence: [{ type: ['Evidence'], narrative: 'At the lock, on Tuesday' }] },
    { ...claims, validFrom: '2026-11-22T10:00:00Z' },
    { ...claims, credentialSubject: { ...subject, narrative: 'A. Person' } },
    { ...claims, credentialSubject: { ...subject, identifier: [{ identityHash: 'A. Person' }] } },
    { ...claims, issuer: { ...claims['issuer'], name: 'Someone else' } },
  ];
  for (const each of others) {
    const input = `${header}.${Buffer.from(JSON.stringify(each)).toString('base64url')}`;
    expect(await checkCommendation(signer.sign(input), [signer.key])).toEqual({ kind: 'not-one' });
  }
});

test('tells a stranger’s key, a forged signature, a wrong time and a withdrawn key apart', async () => {
  const input = credentialInput(commendation, signer.key);
  const [, , theirs = ''] = stranger.sign(input).split('.');
  const late = { ...commendation, month: '2027-01' };
  const early = { ...commendation, month: '2025-12' };
  const verdicts = [
    await checkCommendation(issue(commendation, stranger), [signer.key]),
    await checkCommendation(`${input}.${theirs}`, [signer.key]),
    await checkCommendation(`${input}.${encodeB64(new Uint8Array(384))}`, [signer.key]),
    await checkCommendation(`${input}.AAAA`, [signer.key]),
    await checkCommendation(issue(late), [signer.key]),
    await checkCommendation(issue(early), [signer.key]),
    await checkCommendation(issue(commendation), [{ ...signer.key, revoked: '2026-11-21' }]),
    await checkCommendation(issue(commendation), []),
  ];
  const forged = { kind: 'forged' };
  expect(verdicts).toEqual([
    { kind: 'unknown-key' },
    ...[forged, forged, forged, forged, forged],
    { kind: 'key-withdrawn', day: '2026-11-21' },
    { kind: 'unknown-key' },
  ]);
});

test('is not believed by another algorithm than the one', async () => {
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const hmac = Buffer.from(JSON.stringify({ alg: 'HS256', jwk: signer.key.jwk })).toString('base64url');
  const [, payload = ''] = credentialInput(commendation, signer.key).split('.');
  for (const header of [none, hmac]) {
    const { kind } = await checkCommendation(`${header}.${payload}.AAAA`, [signer.key]);
    expect(['unknown-key', 'not-one']).toContain(kind);
  }
});

test('takes any text for a commendation or for none, and never throws', async () => {
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.base64String(), { maxLength: 4 }).map((parts) => parts.join('.')),
    fc.uint8Array({ minLength: 407, maxLength: 407 }).map((bytes) => encodeB64(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { kind } = await checkCommendation(text, [signer.key]);
      expect(['not-one', 'unknown-key']).toContain(kind);
    }),
  );
  expect(await checkCommendation(`${'A'.repeat(9_000)}.A.A`, [signer.key])).toEqual({ kind: 'not-one' });
});

test('draws every pseudonym from the lists, all words alike', () => {
  const drawn = Array.from({ length: 2_000 }, () => drawPseudonym(randomBytes));
  expect(drawn.every(isPseudonym)).toBe(true);
  expect(new Set(drawn.flatMap((name) => name.split(' '))).size).toBe(192);
  for (const name of [
    '',
    'Amber',
    'Amber Harbour',
    'amber harbour tern',
    'Tern Harbour Amber',
    'Amber  Tern',
  ])
    expect(isPseudonym(name)).toBe(false);
});

function issue(facts: Commendation, by: Signer = signer): string {
  return by.sign(credentialInput(facts, by.key));
}

async function newSigner(name: string): Promise<Signer> {
  const pair = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
  const { n = '' } = pair.publicKey.export({ format: 'jwk' });
  const jwk = { kty: 'RSA', e: 'AQAB', n } as const;
  const privateKey = createPrivateKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    key: {
      ...{ kid: await credentialKid(jwk), from: '2026-01-01', until: '2026-12-31', jwk },
      ...{ title: { en: name, fr: 'Ligne du port' }, url: 'https://tips.example' },
    },
    sign: (input) => `${input}.${encodeB64(sign('sha256', utf8(input), privateKey))}`,
  };
}
