// The hard rules of the product, as far as the server can break them. Each of these must fail when somebody
// adds what it refuses.

import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as protocol from '@bellbuoy/protocol';
import { expect, test } from 'vitest';
import { POWERS } from '../accounts/index.ts';

const SOURCES = join(import.meta.dirname, '..');

async function sources(): Promise<{ name: string; text: string }[]> {
  const found: { name: string; text: string }[] = [];
  for await (const name of glob('**/*.ts', { cwd: SOURCES })) {
    if (/(^|\/)test-|\.test\.ts$/.test(name)) continue;
    found.push({ name, text: await readFile(join(SOURCES, name), 'utf8') });
  }
  return found;
}

/** Every member name of every schema that the protocol exports, however deep. */
function schemaMembers(): string[] {
  const seen = new Set<unknown>();
  const members: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    const { entries } = value as { entries?: object };
    if (entries !== undefined) members.push(...Object.keys(entries));
    for (const part of Object.values(value)) visit(part);
  };
  for (const [name, value] of Object.entries(protocol)) if (/[Ss]chema$/.test(name)) visit(value);
  return members;
}

test('1: no route is keyed by a person, lists persons, or searches', () => {
  for (const route of Object.keys(POWERS)) {
    expect(route).not.toMatch(/person|people|subject|suspect|name|profile|score|watch|search|match|link/i);
  }
  // What is addressed is a desk, a report, a case, a message, sealed bytes by their hash, or something of one’s own;
  // and a month's audit package, by the guardians' seat that it is sealed to. A kind is one of lesson, advisory and campaign.
  const keys = Object.keys(POWERS).flatMap((route) => route.match(/:\w+/g) ?? []);
  expect([...new Set(keys)].sort()).toEqual([
    ...[':desk', ':id', ':kind', ':message', ':period', ':report', ':sealed', ':slot'],
  ]);
});

test('1: no type is a record of a person', async () => {
  const declared =
    /(?:interface|type|class)\s+(\w*(?:Person|People|Suspect|Profile|Watch|Score|Subject)\w*)/g;
  for (const { name, text } of await sources()) {
    expect([name, ...text.matchAll(declared)].map(String)).toEqual([name]);
  }
});

test('2: no member of any message or call is a trait of anybody', () => {
  const members = schemaMembers();
  expect(members.length).toBeGreaterThan(50);
  for (const member of members) {
    expect(member).not.toMatch(
      /national|citizen|ethni|race|religio|creed|politic|opinion|sex|gender|health|disab|immigra|visa|birth|^age$|face|voice|plate/i,
    );
  }
});

test('4: the server can open nothing that is sealed', async () => {
  const opening =
    /\b(openEnvelope|openBytes|unwrapSeed|unwrapKeyring|openReceipt|openCard|Decrypter)\b|\.identity\b|AGE-SECRET/;
  for (const { name, text } of await sources()) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect([name, code.match(opening)?.[0] ?? 'nothing']).toEqual([name, 'nothing']);
    expect([name, /from 'age-encryption'/.test(code)]).toEqual([name, false]);
  }
});

test('4: there is no role above the desk, and no switch in the environment', async () => {
  // What opens is wrapped, and wraps reach whom a desk's roster names: these two roles, and at the guardians' own desk its members.
  expect(protocol.DESK_ROLES).toEqual(['analyst', 'lead']);
  expect(protocol.PROGRAMME_ROLES).toEqual(['guardian', 'panel', 'paymaster', 'editor', 'administrator']);
  for (const [route, access] of Object.entries(POWERS)) {
    if (!/^\w+ \/(cases|reports|queue|unopenable|epochs|wraps|roster|members|recovery)\b/.test(route))
      continue;
    expect(`${route} ${[...access].join()}`).toMatch(/ (redress,)?(analyst,)?lead$| redress$/);
  }
  for (const { name, text } of await sources()) {
    if (name === 'main.ts') continue;
    expect([name, /process\.env/.test(text)]).toEqual([name, false]);
  }
});

test('5: nothing pays for naming somebody, counts what somebody reports, or ranks anybody', () => {
  const rewarding = /reward|bonus|bounty|quota|rank|leader-?board|points|streak|arrest/i;
  for (const name of [...Object.keys(POWERS), ...schemaMembers()]) expect(name).not.toMatch(rewarding);
});

test('6: nothing looks at who asks', async () => {
  const looking = /x-forwarded|x-real-ip|remoteAddress|getConnInfo|user-agent|socket\.remote/i;
  // How a request that this server makes names its sender.
  const outgoing = "'user-agent': userAgent";
  for (const { name, text } of await sources()) {
    expect([name, looking.exec(text.replace(outgoing, ''))?.[0] ?? 'nothing']).toEqual([name, 'nothing']);
  }
});

test('4: nothing reads a kept name seal or restricted original but its purge and what guardians decide on', async () => {
  const readers = (await sources())
    .filter(({ text }) => /'(?:name|original)_seals'/.test(text))
    .map(({ name }) => name);
  expect(readers.sort()).toEqual([
    'backup/tables.ts',
    'desk/cases/clear-case.ts',
    'desk/cases/keep-seal.ts',
    'desk/cases/kept-seals.ts',
  ]);
});
