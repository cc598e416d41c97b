import { chmod, mkdir, readdir } from 'node:fs/promises';

const OWNER_ONLY = 0o700;

/**
 * Makes a folder that its owner alone can look into. One that is there already is closed to others too while there
 * is nothing in it; with something in it, it is somebody's decision how open it is.
 *
 * @returns whether there is nothing in it.
 */
export async function makeOwnFolder(path: string): Promise<boolean> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  const isEmpty = (await readdir(path)).length === 0;
  if (isEmpty) await chmod(path, OWNER_ONLY);
  return isEmpty;
}
