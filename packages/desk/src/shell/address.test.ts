import { encodeB64 } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { addressOf, parseAddress, parseEntryLink } from './address.ts';

const b64 = (bytes: number) => encodeB64(new Uint8Array(bytes).fill(7));

test('what was chosen goes into the address and comes out again', () => {
  for (const chosen of [
    { kind: 'nothing' },
    { kind: 'waiting', report: b64(32) },
    { kind: 'case', id: b64(16) },
  ] as const) {
    expect(parseAddress(addressOf(chosen))).toEqual({ page: 'cases', chosen });
  }
  expect(parseAddress('#/members')).toEqual({ page: 'members' });
});

test.each(['', '#', '#/case/', '#/case/..%2f', `#/case/${b64(32)}`, '#/waiting/x', '#/<script>'])(
  'the address %j leads to the list',
  (hash) => {
    expect(parseAddress(hash)).toEqual({ page: 'cases', chosen: { kind: 'nothing' } });
  },
);

test('links for people without an account are read whole or not at all', () => {
  expect(parseEntryLink(`#setup=${b64(32)}`)).toEqual({ kind: 'setup', token: b64(32) });
  expect(parseEntryLink(`#invite=${b64(16)}.${b64(32)}`)).toEqual({
    kind: 'invitation',
    id: b64(16),
    secret: b64(32),
  });
  for (const hash of [
    '',
    '#/',
    `#setup=${b64(31)}`,
    `#invite=${b64(16)}`,
    `#invite=${b64(32)}.${b64(16)}`,
    '#setup',
  ]) {
    expect(parseEntryLink(hash)).toBeNull();
  }
});
