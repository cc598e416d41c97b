// Reading and checking the policy takes longer than all else when a server starts, and more memory than a server at
// rest should have. So what came of it is kept, under the hash of all that it came of: the policy's files, and the
// code that reads and checks them. Whatever changes, it is read and checked again.

import { createHash, hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICY_FOLDER } from './policy-folder.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
/** Beside the code, because whoever can write there can do as they like anyway. */
const KEPT_FOLDER = fileURLToPath(new URL('../../../../node_modules/.cache/bellbuoy', import.meta.url));
const HASH_BYTES = 32;
const KEPT_NAME = /^policy-[\w-]{43}\.json$/;

/**
 * The bytes of a policy as they are published: `policyBytes(await loadPolicy(folder))`.
 *
 * @param keptIn where what was read before is kept; where that cannot be written, it is read anew each time.
 * @throws ContentError with every fault that was found.
 */
export async function readPublishedPolicy(folder = POLICY_FOLDER, keptIn = KEPT_FOLDER): Promise<Uint8Array> {
  const name = `policy-${await hashOfSources(folder)}.json`;
  const kept = await readKept(join(keptIn, name));
  if (kept !== null) return kept;
  const [{ loadPolicy }, { policyBytes }] = await Promise.all([
    import('./load-policy.ts'),
    import('./publish-policy.ts'),
  ]);
  const bytes = policyBytes(await loadPolicy(folder));
  await keep(keptIn, name, bytes).catch(() => {});
  return bytes;
}

/** A hash of what follows, then the bytes: a file that a power cut left half written is none. */
async function readKept(path: string): Promise<Uint8Array | null> {
  const file = await readFile(path).catch(() => null);
  if (file === null) return null;
  const bytes = new Uint8Array(file.subarray(HASH_BYTES));
  return hash('sha256', bytes, 'buffer').equals(file.subarray(0, HASH_BYTES)) ? bytes : null;
}

async function hashOfSources(folder: string): Promise<string> {
  const sources = createHash('sha256');
  const code = await namesBelow(join(PACKAGE, 'src'), '.ts');
  for (const path of [...(await namesBelow(folder, '.yaml')), join(PACKAGE, 'package.json'), ...code]) {
    const bytes = await readFile(path);
    sources.update(`${path}\n${bytes.length}\n`).update(bytes);
  }
  return sources.digest('base64url');
}

async function namesBelow(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}

async function keep(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = join(folder, `${name}.${process.pid}`);
  await writeFile(part, Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
  await rename(part, join(folder, name));
  for (const other of await readdir(folder))
    if (KEPT_NAME.test(other) && other !== name) await rm(join(folder, other), { force: true });
}
