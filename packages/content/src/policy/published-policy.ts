// Reading and checking the policy takes longer than all else when a server starts, and more memory than a server at
// rest should have. So what came of it is kept, under the hash of all that it came of: the policy's files, and the
// code that reads and checks them. Whatever changes, it is read and checked again. The rules for thanks and money lie
// among the policy's files, and are kept alike.

import { createHash, hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICY_FOLDER } from './policy-folder.ts';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
/** Beside the code, because whoever can write there can do as they like anyway. */
const KEPT_FOLDER = fileURLToPath(new URL('../../../../node_modules/.cache/bellbuoy', import.meta.url));
const HASH_BYTES = 32;

/**
 * The bytes of a policy as they are published: `policyBytes(await loadPolicy(folder))`.
 *
 * @param keptIn where what was read before is kept; where that cannot be written, it is read anew each time.
 * @throws ContentError with every fault that was found.
 */
export async function readPublishedPolicy(folder = POLICY_FOLDER, keptIn = KEPT_FOLDER): Promise<Uint8Array> {
  return readOnce({ kind: 'policy', folder, keptIn }, async () => {
    const [{ loadPolicy }, { policyBytes }] = await Promise.all([
      import('./load-policy.ts'),
      import('./publish-policy.ts'),
    ]);
    return policyBytes(await loadPolicy(folder));
  });
}

/**
 * The bytes of the rules for thanks and money as they are published: `rewardsBytes(await loadRewards(folder))`.
 *
 * @returns null where the programme has none.
 * @throws ContentError with every fault that was found.
 */
export async function readPublishedRewards(
  folder = POLICY_FOLDER,
  keptIn = KEPT_FOLDER,
): Promise<Uint8Array | null> {
  // Kept too when there are none: as no bytes at all.
  const bytes = await readOnce({ kind: 'rewards', folder, keptIn }, async () => {
    const [{ loadRewards }, { rewardsBytes }] = await Promise.all([
      import('../rewards/load-rewards.ts'),
      import('../rewards/publish-rewards.ts'),
    ]);
    const rewards = await loadRewards(folder);
    return rewards === null ? new Uint8Array() : rewardsBytes(rewards);
  });
  return bytes.length === 0 ? null : bytes;
}

interface Source {
  readonly kind: 'policy' | 'rewards';
  readonly folder: string;
  readonly keptIn: string;
}

async function readOnce(
  { kind, folder, keptIn }: Source,
  read: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const name = `${kind}-${await hashOfSources(folder)}.json`;
  const kept = await readKept(join(keptIn, name));
  if (kept !== null) return kept;
  const bytes = await read();
  await keep(keptIn, { kind, name }, bytes).catch(() => {});
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

async function keep(
  folder: string,
  { kind, name }: { readonly kind: string; readonly name: string },
  bytes: Uint8Array,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const part = join(folder, `${name}.${process.pid}`);
  await writeFile(part, Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
  await rename(part, join(folder, name));
  for (const other of await readdir(folder))
    if (isKept(other, kind) && other !== name) await rm(join(folder, other), { force: true });
}

function isKept(name: string, kind: string): boolean {
  return name.startsWith(`${kind}-`) && /^[a-z]+-[\w-]{43}\.json$/.test(name);
}
