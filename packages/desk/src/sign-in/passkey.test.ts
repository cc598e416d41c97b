import type { AuthenticationResponseJSON } from '@simplewebauthn/browser';
import { expect, test } from 'vitest';
import { takeSecret } from './passkey.ts';

const response = (extensions: object) =>
  ({
    id: 'x',
    rawId: 'x',
    type: 'public-key',
    response: { authenticatorData: '', clientDataJSON: '', signature: '' },
    clientExtensionResults: extensions,
  }) as AuthenticationResponseJSON;

test('the secret of a passkey is taken out of what is sent', () => {
  const first = new Uint8Array(32).fill(9);
  const taken = takeSecret(
    response({
      prf: { enabled: true, results: { first: first.buffer, second: first } },
      credProps: { rk: true },
    }),
  );
  expect(taken.secret).toEqual(first);
  expect(taken.response.clientExtensionResults).toEqual({ credProps: { rk: true } });
  expect(JSON.stringify(taken.response)).not.toContain('prf');
});

test('a view of a larger buffer gives its own bytes only', () => {
  const whole = new Uint8Array(64).map((_, i) => i);
  const { secret } = takeSecret(response({ prf: { results: { first: whole.subarray(16, 48) } } }));
  expect(secret).toEqual(whole.slice(16, 48));
});

test.each([{}, { prf: {} }, { prf: { enabled: false } }, { prf: { results: {} } }])(
  'without a secret it says so: %j',
  (extensions) => {
    expect(takeSecret(response(extensions)).secret).toBeNull();
  },
);
