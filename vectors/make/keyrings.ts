import { scryptSync, sign } from 'node:crypto';
import { ascending, b64, filled, identityOf, kdf, keysOf, MADE, ORIGIN, write } from './known.ts';

export async function makeKeyrings(): Promise<void> {
  const seeds = [
    [filled(0), ORIGIN],
    [filled(7), ORIGIN],
    [filled(7), 'pier.example'],
    [ascending(16), ORIGIN],
    [ascending(32), 'a'.repeat(64)],
  ] as const;
  const labels = ['identity', 'sign', 'mailbox', 'commitment', 'card', 'closed/0', 'fill/15'];
  const keyrings = seeds.map(async ([seed, origin]) => {
    const { identity, recipient, verify, signing } = await keysOf(seed, origin);
    const derived = Object.fromEntries(labels.map((label) => [label, b64(kdf(seed, label, origin))]));
    const signature = b64(sign(null, Buffer.from('ahoy'), signing));
    return {
      seed: seed.toString('hex'),
      origin,
      identity,
      recipient,
      verify,
      kdf: derived,
      signed: 'ahoy',
      signature,
    };
  });
  write('keyring_bellbuoy', {
    source: MADE,
    valid: await Promise.all(keyrings),
    invalid: [
      { name: 'a seed of 31 bytes', seed: '00'.repeat(31), origin: ORIGIN },
      { name: 'a seed of 15 bytes', seed: '00'.repeat(15), origin: ORIGIN },
      { name: 'an origin in capitals', seed: '00'.repeat(32), origin: 'Harbour.example' },
      { name: 'an origin with a path', seed: '00'.repeat(32), origin: 'harbour.example/pier' },
      { name: 'an origin of 65 characters', seed: '00'.repeat(32), origin: 'a'.repeat(65) },
      { name: 'an empty origin', seed: '00'.repeat(32), origin: '' },
    ],
  });
}

export function makePassphrases(): void {
  const salt = ascending(16);
  const passphrase = 'anchor-bell-chart-dock-ebb-fog';
  const stretched = scryptSync(passphrase, salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 });
  write('passphrase_bellbuoy', {
    source: MADE,
    origin: ORIGIN,
    salt: b64(salt),
    passphrase,
    typed: [passphrase, ' Anchor  BELL chart-dock ebb fog\n'],
    stretched: b64(stretched),
    signIn: b64(kdf(stretched, 'sign-in')),
    unwrapIdentity: identityOf(kdf(stretched, 'unwrap')),
    prfOutput: b64(filled(5)),
    prfIdentity: identityOf(kdf(filled(5), 'unwrap')),
  });
}
