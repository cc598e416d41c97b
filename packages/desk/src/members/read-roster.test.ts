import {
  emptyRoster,
  encodeB64,
  extendRoster,
  type Keyring,
  makeKeyring,
  randomBytes,
  signMember,
} from '@bellbuoy/protocol';
import { beforeAll, expect, test } from 'vitest';
import { nameOf, readRoster } from './read-roster.ts';

const ORIGIN = 'harbour.example';
let place: { origin: string; desk: string; root: string };
let frames: string[];
let mira: Keyring;

function member(account: string, keyring: Keyring, role: 'lead' | 'analyst') {
  return {
    account,
    recipient: keyring.recipient,
    verify: encodeB64(keyring.verify),
    role,
    day: '2026-11-21',
  } as const;
}

beforeAll(async () => {
  mira = await makeKeyring(randomBytes(32), ORIGIN);
  place = { origin: ORIGIN, desk: 'harbour', root: encodeB64(mira.verify) };
  const empty = emptyRoster(place);
  const first = signMember(member('mira', mira, 'lead'), mira, empty);
  const jon = await makeKeyring(randomBytes(32), ORIGIN);
  frames = [first, signMember(member('jon', jon, 'analyst'), mira, extendRoster(empty, first))];
});

const answer = (some: string[]) => ({
  root: place.root,
  frames: some,
  members: [{ account: 'mira', name: 'Mira Sand', role: 'lead' as const }],
});

test('the members are those who are signed in, whatever names the server gives', () => {
  const members = readRoster(answer(frames), place);
  expect([...members.roster.members.keys()]).toEqual(['mira', 'jon']);
  expect([nameOf(members, 'mira'), nameOf(members, 'jon')]).toEqual(['Mira Sand', 'jon']);
});

test('a root that is not the one known is refused, even if the server calls it the root', async () => {
  const other = await makeKeyring(randomBytes(32), ORIGIN);
  expect(() => readRoster(answer(frames), { ...place, root: encodeB64(other.verify) })).toThrow(
    'roster-unverified',
  );
});

test('what was seen once cannot be taken back or replaced', async () => {
  const { length, head } = readRoster(answer(frames), place).roster;
  const before = { length, head: head ?? '' };
  expect(() => readRoster(answer(frames.slice(0, 1)), place, before)).toThrow('rolled-back');
  const stranger = await makeKeyring(randomBytes(32), ORIGIN);
  const [first = ''] = frames;
  const replaced = signMember(
    member('jon', stranger, 'analyst'),
    mira,
    extendRoster(emptyRoster(place), first),
  );
  expect(() => readRoster(answer([first, replaced]), place, before)).toThrow('rolled-back');
  expect(readRoster(answer(frames), place, before).roster.length).toBe(2);
});
