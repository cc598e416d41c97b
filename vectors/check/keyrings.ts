import {
  ageKey,
  decodeB64,
  encodeB64,
  isEd25519Signature,
  kdf,
  makeKeyring,
  passphraseKeys,
  prfKey,
  stretchPassphrase,
  utf8,
} from '@bellbuoy/protocol';
import keyrings from '../keyring_bellbuoy.json' with { type: 'json' };
import passphrase from '../passphrase_bellbuoy.json' with { type: 'json' };
import { type Check, equal, failsWith, fromHex } from './check.ts';

export const keyringChecks: Check[] = [
  ...keyrings.valid.map((vector) => ({
    name: `seed ${vector.seed} under ${vector.origin}`,
    run: async () => {
      const seed = fromHex(vector.seed);
      const keyring = await makeKeyring(seed, vector.origin);
      equal([keyring.identity, keyring.recipient], [vector.identity, vector.recipient]);
      equal(encodeB64(keyring.verify), vector.verify);
      equal(encodeB64(keyring.sign(utf8(vector.signed))), vector.signature);
      equal(isEd25519Signature(decodeB64(vector.signature), utf8(vector.signed), keyring.verify), true);
      for (const [label, key] of Object.entries(vector.kdf)) {
        equal([label, encodeB64(kdf(seed, vector.origin, label))], [label, key]);
      }
    },
  })),
  ...keyrings.invalid.map(({ name, seed, origin }) => ({
    name,
    run: () => failsWith('malformed', () => makeKeyring(fromHex(seed), origin)),
  })),
];

export const passphraseChecks: Check[] = [
  ...passphrase.typed.map((typed) => ({
    name: `stretching ${JSON.stringify(typed)}`,
    run: async () => {
      const stretched = await stretchPassphrase(typed, decodeB64(passphrase.salt));
      equal(encodeB64(stretched), passphrase.stretched);
    },
  })),
  {
    name: 'the keys of a stretched passphrase',
    run: async () => {
      const keys = await passphraseKeys(decodeB64(passphrase.stretched), passphrase.origin);
      equal(encodeB64(keys.signIn), passphrase.signIn);
      equal(keys.unwrap.identity, passphrase.unwrapIdentity);
    },
  },
  {
    name: 'the key of a passkey',
    run: async () => {
      const key = await prfKey(decodeB64(passphrase.prfOutput), passphrase.origin);
      equal(key, await ageKey(kdf(decodeB64(passphrase.prfOutput), passphrase.origin, 'unwrap')));
      equal(key.identity, passphrase.prfIdentity);
    },
  },
];
