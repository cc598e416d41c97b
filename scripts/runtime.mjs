// Brings the pinned Node.js. A machine's own is often older, and an old one would read the lockfile differently
// and cannot run TypeScript sources. `runtime/package-lock.json` pins each platform's package by SHA-512, which
// npm checks; the packages carry the binary itself, so no install script runs and nothing else is downloaded.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './hand-over.mjs';

const pinned = JSON.parse(readFileSync(new URL('./runtime/package.json', import.meta.url), 'utf8'));
const lockfile = readFileSync(new URL('./runtime/package-lock.json', import.meta.url), 'utf8');

/**
 * @param {string} root the checkout
 * @returns {Promise<string>} path of the Node.js to run everything with
 */
export async function bringRuntime(root) {
  if (process.version === `v${pinned.version}`) return process.execPath;
  const platformPackage = `node-${process.platform}-${process.arch}`;
  if (!(platformPackage in pinned.optionalDependencies)) return ownRuntime();
  const folder = join(root, '.runtime', 'node');
  const node = join(folder, 'node_modules', platformPackage, 'bin', 'node');
  if (!isCurrent(folder, node)) await install(folder);
  if (!existsSync(node))
    throw new Error(
      `npm could not install ${platformPackage}@${pinned.version}: is the registry reachable from here?`,
    );
  return node;
}

/** Other platforms have no pinned package: there the same major version, newer than the pin, will do. */
function ownRuntime() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [pinnedMajor, pinnedMinor] = pinned.version.split('.').map(Number);
  if (major === pinnedMajor && minor >= pinnedMinor) return process.execPath;
  throw new Error(
    `Install Node.js ${pinned.version} or a later ${pinnedMajor}.x, put it first on PATH, and run this again.`,
  );
}

const stampOf = (folder) => join(folder, 'installed-lockfile.json');

function isCurrent(folder, node) {
  return (
    existsSync(node) && existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === lockfile
  );
}

async function install(folder) {
  console.error(`bringing Node.js ${pinned.version} (about 45 MB, once)`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(pinned));
  writeFileSync(join(folder, 'package-lock.json'), lockfile);
  await npm(
    process.execPath,
    ['ci', '--ignore-scripts', '--include=optional', '--no-audit', '--no-fund'],
    folder,
  );
  writeFileSync(stampOf(folder), lockfile);
}

/**
 * Runs the npm that started us, or else the one on PATH.
 *
 * @param {string} node the Node.js to run it with
 * @param {string[]} args
 * @param {string} cwd
 */
export function npm(node, args, cwd) {
  const script = process.env.npm_execpath;
  if (script && basename(script) === 'npm-cli.js') return run(node, [script, ...args], { cwd });
  return run('npm', args, { cwd });
}
