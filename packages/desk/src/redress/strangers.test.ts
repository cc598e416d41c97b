import { emptyRoster } from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { strangersOn } from './strangers.ts';

const keys = (name: string) => ({ recipient: `recipient of ${name}`, verify: `key of ${name}` });
const roster = {
  ...emptyRoster({ origin: 'harbour.example', desk: 'guardians', root: 'root' }),
  members: new Map([
    ['gia', { ...keys('gia'), role: 'lead' as const }],
    ['hal', { ...keys('hal'), role: 'lead' as const }],
  ]),
};

test('nobody is a stranger whose very keys a slot vouches for', () => {
  const attested = [
    { account: 'hal', ...keys('hal') },
    { account: 'gia', ...keys('gia') },
  ];
  expect(strangersOn({ roster }, attested)).toEqual([]);
});

test.each([
  ['without a slot', []],
  ['whose slot vouches for other keys', [{ account: 'hal', ...keys('somebody else') }]],
  ['whose keys belong to another account', [{ account: 'ina', ...keys('hal') }]],
])('somebody is a stranger %s', (_, others) => {
  expect(strangersOn({ roster }, [{ account: 'gia', ...keys('gia') }, ...others])).toEqual(['hal']);
});
