import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';

// Whoever doubts a release builds it: the same sources, in another folder, on another machine, give the same bytes.

const root = join(import.meta.dirname, '../..');
const SOURCES = ['package.json', 'tsconfig.json', 'content'];
const PACKAGES = ['content', 'desk', 'protocol', 'reporter'];
const BUILT = ['reporter', 'desk'];
const folders: string[] = [];

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('the site and the desk, built in another folder, have the same bytes', {
  timeout: 300_000,
}, async () => {
  const other = await copySources();
  for (const name of BUILT) {
    await promisify(execFile)(process.execPath, [join(other, 'packages', name, 'build.ts')], { cwd: other });
    const [here, there] = await Promise.all([
      readAll(join(root, 'packages', name, 'dist')),
      readAll(join(other, 'packages', name, 'dist')),
    ]);
    expect([...there.keys()]).toEqual([...here.keys()]);
    const different = [...here].filter(([path, bytes]) => !there.get(path)?.equals(bytes));
    // Run `npm run build` first where the sources have changed since this checkout was built.
    expect(different.map(([path]) => path)).toEqual([]);
    expect(here.size).toBeGreaterThan(20);
  }
});

/** The sources in a folder of another depth and name, with the same dependencies. */
async function copySources(): Promise<string> {
  // On the disk of the checkout, so that files can be linked.
  await mkdir(join(root, '.runtime'), { recursive: true });
  const folder = await mkdtemp(join(root, '.runtime/elsewhere-'));
  folders.push(folder);
  const other = join(folder, 'another/checkout');
  await mkdir(join(other, 'packages'), { recursive: true });
  const isSource = (path: string) => !/\/(dist|node_modules)$/.test(path);
  for (const name of SOURCES) await cp(join(root, name), join(other, name), { recursive: true });
  for (const name of PACKAGES)
    await cp(join(root, 'packages', name), join(other, 'packages', name), {
      recursive: true,
      filter: isSource,
    });
  await linkDependencies(other);
  return other;
}

/**
 * Dependencies as hard links, which cost nothing: a symbolic one would lead back to this checkout, and the bundler names
 * what it bundles by where that is. Our own packages are the copied ones.
 */
async function linkDependencies(other: string): Promise<void> {
  await promisify(execFile)('cp', ['-al', join(root, 'node_modules'), join(other, 'node_modules')]);
  const own = join(other, 'node_modules/@bellbuoy');
  await rm(own, { recursive: true });
  await mkdir(own);
  for (const name of PACKAGES) await symlink(join('../../packages', name), join(own, name));
}

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const);
  return new Map(await Promise.all(read));
}
