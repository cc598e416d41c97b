import { expect, test } from 'vitest';
import { encodeB64 } from '../base64url.ts';
import { newPassphrase, passphraseKeys, prfKey, stretchPassphrase } from './passphrase.ts';
import { receiptWordlist } from './wordlists.ts';

const ORIGIN = 'harbour.example';
const salt = new Uint8Array(16).fill(1);

test('six words are drawn, each of the two thousand', async () => {
  const english = await receiptWordlist('en');
  const drawn = newPassphrase(english, (length) => new Uint8Array(length).fill(0xff));
  expect(drawn).toBe(Array(6).fill('zoo').join('-'));
  expect(newPassphrase(english).split('-')).toHaveLength(6);
  expect(newPassphrase(english)).not.toBe(newPassphrase(english));
});

test('case and the kind of separator are forgiven, another salt is not', async () => {
  const [one, two, three] = await Promise.all([
    stretchPassphrase('anchor-bell-chart-dock-ebb-fog', salt),
    stretchPassphrase(' Anchor bell  CHART dock ebb fog', salt),
    stretchPassphrase('anchor-bell-chart-dock-ebb-fog', new Uint8Array(16)),
  ]);
  expect(encodeB64(one)).toBe(encodeB64(two));
  expect(encodeB64(one)).not.toBe(encodeB64(three));
}, 60_000);

test('what signs in does not unwrap', async () => {
  const stretched = new Uint8Array(32).fill(9);
  const { signIn, unwrap } = await passphraseKeys(stretched, ORIGIN);
  const asSecret = await prfKey(signIn, ORIGIN);
  expect(asSecret.identity).not.toBe(unwrap.identity);
  expect((await prfKey(stretched, ORIGIN)).identity).toBe(unwrap.identity);
});

test('a salt or PRF output of another length is refused', async () => {
  await expect(stretchPassphrase('a', new Uint8Array(8))).rejects.toMatchObject({ code: 'malformed' });
  await expect(prfKey(new Uint8Array(31), ORIGIN)).rejects.toMatchObject({ code: 'malformed' });
});
