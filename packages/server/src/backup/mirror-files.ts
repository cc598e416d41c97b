import { copyFile, mkdir, readdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const EPOCH = new Date(0);
const OWNER_ONLY = 0o700;
/** As the store of uploads names them: b64 of 16 random bytes. */
const NAME = /^[A-Za-z0-9_-]{22}$/;
/** What a copy that was interrupted has left behind. */
const PART = /^[A-Za-z0-9_-]{22}\.part$/;

/**
 * Makes `to` hold these sealed files of `from`, and no other uploads: what was purged goes from the copy too. A whole
 * file never changes, so one that is there is left alone, and so is whatever is no upload. None of them gets a date.
 *
 * @param names of files that are whole; any that is no upload's is passed over.
 * @returns how many were copied.
 */
export async function mirrorFiles(from: string, to: string, names: readonly string[]): Promise<number> {
  await mkdir(to, { recursive: true, mode: OWNER_ONLY });
  const wanted = new Set(names.filter((name) => NAME.test(name)));
  const present = new Set(await readdir(to));
  const over = [...present].filter((name) => (NAME.test(name) && !wanted.has(name)) || PART.test(name));
  for (const name of over) await rm(join(to, name));
  const missing = [...wanted].filter((name) => !present.has(name));
  for (const name of missing) await copyWhole(join(from, name), join(to, name));
  await utimes(to, EPOCH, EPOCH);
  return missing.length;
}

/** One that is deleted meanwhile is not copied; one that is half copied has another name. */
async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  try {
    await copyFile(from, part);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  await utimes(part, EPOCH, EPOCH);
  await rename(part, to);
}
