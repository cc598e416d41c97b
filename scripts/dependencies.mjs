// Installs exactly what package-lock.json says, when node_modules does not already hold it.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './runtime.mjs';

/**
 * @param {string} root the checkout
 * @param {string} node the Node.js to install with
 */
export async function bringDependencies(root, node) {
  const stamp = join(root, 'node_modules', '.bellbuoy-lockfile');
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash) return;
  if (!holdsLockfile(root)) {
    console.error('installing dependencies from package-lock.json');
    await npm(node, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], root);
  }
  const allowed = allowedScripts(root);
  if (allowed.length > 0) await npm(node, ['rebuild', ...allowed], root);
  writeFileSync(stamp, lockHash);
}

/**
 * Did somebody's own `npm install` already bring node_modules to this lockfile? npm keeps a list there of what
 * it installed, written last. Packages for other platforms are optional and stay away.
 */
function holdsLockfile(root) {
  const listed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(listed)) return false;
  const installed = JSON.parse(readFileSync(listed, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, integrity, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      (path in installed
        ? link || (installed[path].version === version && installed[path].integrity === integrity)
        : optional),
  );
}

/**
 * Install scripts run for the packages that package.json's `allowScripts` names, whatever npm's version thinks
 * of that list (npm 10 does not know it and would run all of them).
 */
function allowedScripts(root) {
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(allowScripts).filter(
    (name) => allowScripts[name] && existsSync(join(root, 'node_modules', name)),
  );
}
