import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

// The desk is the server's largest domain. Its folders stand on one another in one direction only, so that each can
// be read after those above it in this list and without those below.

const DESK = join(import.meta.dirname, '../../packages/server/src/desk');

/** Each folder, with those of its neighbours that it may use; all stand on what lies in the domain's own folder. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  keys: [],
  cases: ['keys'],
  lists: ['cases'],
  deciding: ['cases'],
  asking: ['cases', 'deciding'],
  awards: ['cases', 'deciding'],
  roster: [],
  redress: ['keys', 'cases', 'roster'],
  recovery: ['keys'],
};

/** Files of the domain's own folder that put the parts together; no part knows of them. */
const PUT_TOGETHER = ['index.ts', 'routes.ts', 'desk-api.ts'];

const sources = globSync('**/*.ts', { cwd: DESK }).filter((name) => !/(^|\/)test-|\.test\.ts$/.test(name));

test('every folder of the desk is in the list, and holds something', () => {
  expect([...new Set(sources.map(dirname))].sort()).toEqual(['.', ...Object.keys(FOLDERS)].sort());
});

test.each(sources.filter((name) => !PUT_TOGETHER.includes(name)))('%s keeps to the arrows', (name) => {
  const folder = dirname(name);
  const allowed = ['.', folder, ...(FOLDERS[folder] ?? [])];
  expect(ownImports(name).filter((path) => !allowed.includes(dirname(path)))).toEqual([]);
  expect(ownImports(name).filter((path) => PUT_TOGETHER.includes(path))).toEqual([]);
});

/** Those files of the desk that one of them imports, by their paths within it. */
function ownImports(name: string): string[] {
  const paths = readFileSync(join(DESK, name), 'utf8').matchAll(/from '(\.[^']+)'/g);
  return [...paths].map(([, path]) => normalize(join(dirname(name), path ?? ''))).filter(isWithin);
}

function isWithin(path: string): boolean {
  return !path.startsWith('..');
}
