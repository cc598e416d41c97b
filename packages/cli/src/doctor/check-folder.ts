import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, fail, ok, warn } from './finding.ts';

const OTHERS = 0o077;
const SECRET_PLACES = ['keys', 'demo'];
const KEY_BYTES = 32;
const MIB = 1024 * 1024;
const WARN_BELOW_MIB = 2048;
const FAIL_BELOW_MIB = 200;

/** Whether others on the machine can read what is secret, or list what lies beside it. */
export async function checkPermissions(dataDir: string): Promise<Finding> {
  const folderIsOpen = ((await stat(dataDir)).mode & OTHERS) !== 0;
  const open: string[] = folderIsOpen ? [dataDir] : [];
  for (const place of SECRET_PLACES) open.push(...(await openPaths(join(dataDir, place))));
  if (open.length === 0) return ok('permissions', 'Only the owner can look into the data folder.');
  return fail(
    'permissions',
    `Others on this machine can read ${open.join(', ')}.`,
    `Run: chmod -R go= ${dataDir}`,
  );
}

/** Whether the keys are there and whole. */
export async function checkKeys(dataDir: string): Promise<Finding[]> {
  const log = await keyFinding(dataDir, 'log.seed');
  const secret = await keyFinding(dataDir, 'server.secret');
  const programme = await sizeOf(join(dataDir, 'keys', 'programme.seed'));
  const offline = ok('programme key', 'Kept elsewhere: new editions wait for “bellbuoy programme sign”.');
  const here = ok(
    'programme key',
    'Here. Whoever takes this machine over could have new reports sealed to themselves.',
  );
  const programmeFinding =
    programme === null ? offline : programme === KEY_BYTES ? here : damaged('programme.seed');
  return [programmeFinding, log, secret];
}

/** Whether there is room for what may come in a surge. */
export async function checkSpace(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const mib = Math.floor((bavail * bsize) / MIB);
  const says = `${mib} MiB are free.`;
  const advice = 'Make room: a report that cannot be stored is refused.';
  if (mib < FAIL_BELOW_MIB) return fail('disk space', says, advice);
  return mib < WARN_BELOW_MIB ? warn('disk space', says, advice) : ok('disk space', says);
}

async function openPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder).catch(() => null);
  if (entries === null) return [];
  const paths = [folder, ...entries.map((name) => join(folder, name))];
  const open: string[] = [];
  for (const path of paths) if (((await stat(path)).mode & OTHERS) !== 0) open.push(path);
  return open;
}

async function keyFinding(dataDir: string, name: string): Promise<Finding> {
  const size = await sizeOf(join(dataDir, 'keys', name));
  const check = name === 'log.seed' ? 'log key' : 'server secret';
  if (size === KEY_BYTES) return ok(check, 'Here.');
  return size === null
    ? fail(
        check,
        `keys/${name} is missing.`,
        'Bring it back from a backup; it cannot be made anew for a log that exists.',
      )
    : damaged(name);
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

function damaged(name: string): Finding {
  return fail(name, `keys/${name} is damaged.`, 'Bring it back from a backup.');
}
