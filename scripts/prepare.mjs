// What every command of this checkout needs before it can run: the pinned Node.js, the dependencies of the
// lockfile, the browser bundles. Each does nothing when it is already there.

import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundles.mjs';
import { bringDependencies } from './dependencies.mjs';
import { withLock } from './lock.mjs';
import { bringRuntime } from './runtime.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {{ bundles?: 'current' | 'fresh' | 'none' }} options
 * @returns {Promise<string>} path of the Node.js to run with, which is also first on PATH from now on
 */
export async function prepare({ bundles = 'current' } = {}) {
  try {
    return await withLock(join(root, '.runtime', 'lock'), async () => {
      const node = await bringRuntime(root);
      process.env.PATH = [join(node, '..'), process.env.PATH].join(delimiter);
      await bringDependencies(root, node);
      if (bundles !== 'none') await buildBundles(root, node, { force: bundles === 'fresh' });
      return node;
    });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
