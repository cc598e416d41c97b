import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { b64, filled, hash, MADE, write } from './known.ts';

const ID = '07070707-0707-4707-8707-070707070707';
const TITLE = { en: 'Harbour tip line', fr: 'Ligne du port' };
const URL = 'https://tips.harbour.example';
const MONTH = '2026-11';
/** January of the year 0 is 0. */
const MONTHS = 2026 * 12 + 10;
/** Where *Amber*, *Harbour* and *Tern* stand in their lists. */
const PLACES = [0, 28, 60];

/** Commendations as docs/protocol.md has them, by OpenSSL alone. */
export function makeCommendations(): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 65_537 });
  const { n = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const jwk = { e: 'AQAB', kty: 'RSA', n };
  const kid = b64(hash(JSON.stringify(jwk)));
  const header = canonical({ alg: 'RS256', jwk, typ: 'JWT' });
  const signed = (head: string, payload: string) => {
    const input = `${b64(Buffer.from(head))}.${b64(Buffer.from(payload))}`;
    return { input, signature: sign('sha256', Buffer.from(input), privateKey) };
  };
  const compact = (payload: string, head = header) => {
    const { input, signature } = signed(head, payload);
    return `${input}.${b64(signature)}`;
  };
  const short = (payload: string, places: readonly number[]) =>
    b64(
      Buffer.concat([
        Buffer.of(1),
        Buffer.from(ID.replaceAll('-', ''), 'hex'),
        Buffer.of(MONTHS >> 8, MONTHS & 0xff, 2, ...places),
        signed(header, payload).signature,
      ]),
    );
  const named = canonical(claims('Amber Harbour Tern'));
  const unnamed = canonical(claims(null));
  const key = { kid, from: '2026-11-01', until: '2026-12-31', title: TITLE, url: URL, jwk };
  const facts = { id: ID, month: MONTH, level: 2 };
  const [first = '', second = ''] = compact(named).split('.');
  write('commendation_bellbuoy', {
    source: MADE,
    key,
    valid: [
      {
        ...facts,
        pseudonym: 'Amber Harbour Tern',
        credential: compact(named),
        short: short(named, PLACES),
      },
      { ...facts, pseudonym: null, credential: compact(unnamed), short: short(unnamed, [255, 255, 255]) },
    ],
    invalid: [
      {
        name: 'a further member',
        credential: compact(canonical({ ...claims(null), evidence: [] })),
        verdict: 'not-one',
      },
      {
        name: 'a pseudonym of somebody’s choice',
        credential: compact(canonical(claims('A Person Named'))),
        verdict: 'not-one',
      },
      { name: 'not canonical', credential: compact(named.replace(':', ': ')), verdict: 'not-one' },
      {
        name: 'a further member in the header',
        credential: compact(named, canonical({ alg: 'RS256', jwk, kid, typ: 'JWT' })),
        verdict: 'not-one',
      },
      {
        name: 'a month before the key’s',
        credential: compact(named.replaceAll('2026-11-01', '2026-10-01').replace('1793491200', '1790812800')),
        verdict: 'forged',
      },
      {
        name: 'another signature',
        credential: `${first}.${second}.${b64(filled(1, 384))}`,
        verdict: 'forged',
      },
      {
        name: 'another key',
        credential: compact(
          named,
          canonical({ alg: 'RS256', jwk: { ...jwk, n: b64(filled(9, 384)) }, typ: 'JWT' }),
        ),
        verdict: 'unknown-key',
      },
    ],
  });
}

function claims(pseudonym: string | null): object {
  const id = `urn:uuid:${ID}`;
  const name = 'Commendation, level 2 of 3';
  const achievement = {
    achievementType: 'Award',
    criteria: {
      narrative:
        'A panel found that what the bearer told was new, seen by themself, and true as far as somebody else could verify it. Nothing is commended for naming anybody. This credential says nothing of what it was, and belongs to whoever bears it.',
    },
    description: 'Thanks for something true and useful that the bearer had seen and told.',
    id: `${URL}/verify/#level-2`,
    name,
    type: ['Achievement'],
  };
  const identifier = [
    { hashed: false, identityHash: pseudonym, identityType: 'ext:pseudonym', type: 'IdentityObject' },
  ];
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    ],
    credentialSubject: {
      achievement,
      id: `${id}#bearer`,
      ...(pseudonym === null ? {} : { identifier }),
      type: ['AchievementSubject'],
    },
    id,
    iss: URL,
    issuer: { id: URL, name: TITLE.en, type: ['Profile'], url: URL },
    jti: id,
    name,
    nbf: 1_793_491_200,
    sub: `${id}#bearer`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    validFrom: `${MONTH}-01T00:00:00Z`,
  };
}

/** RFC 8785 of what is here: members in order, no white space, no numbers but whole ones. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}
