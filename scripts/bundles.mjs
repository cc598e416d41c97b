// Builds the two browser applications when anything that they are made from has changed. Everything else runs
// from its sources.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './hand-over.mjs';

const applications = ['reporter', 'desk'];
const sharedInputs = [
  'packages/protocol/src',
  'packages/content/src',
  'content',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * @param {string} root the checkout
 * @param {string} node the Node.js to build with
 * @param {{ force?: boolean }} options `force` builds what is current too
 */
export async function buildBundles(root, node, { force = false } = {}) {
  for (const name of applications) {
    const folder = join(root, 'packages', name);
    const stamp = join(root, '.runtime', 'bundles', name);
    const inputs = hashInputs(root, [`packages/${name}`, ...sharedInputs]);
    const isCurrent =
      existsSync(join(folder, 'dist')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs;
    if (isCurrent && !force) continue;
    rmSync(stamp, { force: true });
    await run(node, [join(folder, 'build.ts')], { cwd: root });
    mkdirSync(join(stamp, '..'), { recursive: true });
    writeFileSync(stamp, inputs);
  }
}

function hashInputs(root, inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap((input) => filesBelow(join(root, input)))) {
    hash.update(
      `${relative(root, path)}\0${createHash('sha256').update(readFileSync(path)).digest('hex')}\n`,
    );
  }
  return hash.digest('hex');
}

/** @returns {string[]} in one order on every machine */
function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'dist' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
