// One installation at a time in one checkout: `npm start` in two terminals must not remove each other's
// node_modules. Plain JavaScript, no dependency: it runs before there are any, on whatever Node is there.

import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 250;

/**
 * Runs `work` while holding the lock file `path`, which names the holder's process id.
 *
 * @template T
 * @param {string} path
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true });
  const claim = `${path}.${process.pid}`;
  writeFileSync(claim, String(process.pid));
  try {
    await waitFor(claim, path);
    const release = () => rmSync(path, { force: true });
    process.once('exit', release);
    try {
      return await work();
    } finally {
      process.off('exit', release);
      release();
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/** @param {string} claim @param {string} path */
async function waitFor(claim, path) {
  for (let told = false; !tryLink(claim, path); ) {
    const holder = holderOf(path);
    if (holder !== null && !isAlive(holder)) {
      takeAway(path, holder);
      continue;
    }
    if (!told) console.error(`waiting for process ${holder ?? '?'}, which is installing here (${path})`);
    told = true;
    await sleep(pollMs);
  }
}

/** A hard link appears with its content in it, so nobody ever reads a lock without a process id. */
function tryLink(claim, path) {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    return Number(readFileSync(path, 'utf8')) || null;
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Moves a dead holder's lock aside; puts it back if a third process was quicker and the lock is now its own. */
function takeAway(path, deadHolder) {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holderOf(aside) !== deadHolder) tryLink(aside, path);
  rmSync(aside, { force: true });
}
