import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { only } from './outputs.ts';

/** The package's folder. */
export const here = join(import.meta.dirname, '..');

export const COMMON = {
  bundle: true,
  minify: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
  // Absolute source paths must not reach the output: they would differ from machine to machine.
  absWorkingDir: here,
  target: ['chrome111', 'firefox119', 'safari16.4'],
} as const satisfies BuildOptions;

/** Not a module: it is started by another script. */
export const CLASSIC: BuildOptions = { format: 'iife' };
export const OLD_BROWSER: BuildOptions = { format: 'iife', target: 'es5' };

export async function bundleOne(source: string, options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...COMMON, ...options, write: false, entryPoints: [source] });
  return only(outputFiles).contents;
}
