import { join } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { COMMON, here } from './bundle-options.ts';
import { type Output, only } from './outputs.ts';

export async function bundleModules(
  name: string,
  source: string,
  options: BuildOptions,
): Promise<{ metafile: Metafile; entry: string; outputs: Output[] }> {
  const { outputFiles, metafile } = await build({
    ...COMMON,
    ...options,
    write: false,
    entryPoints: { [name]: source },
    format: 'esm',
    splitting: true,
    outdir: 'dist/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    metafile: true,
  });
  const outputs = outputFiles.map(({ path, contents }) => ({
    path: path.slice(join(here, 'dist/').length),
    bytes: contents,
  }));
  const entry = only(Object.keys(metafile.outputs).filter((path) => path.startsWith(`dist/assets/${name}-`)));
  return { metafile, entry, outputs };
}

/** What a file imports at once, and what those import. */
export function partsOf(metafile: Metafile, path: string, seen = new Set<string>()): string[] {
  for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? []) {
    if (kind !== 'import-statement' || seen.has(imported)) continue;
    seen.add(imported);
    partsOf(metafile, imported, seen);
  }
  return [...seen].sort();
}

export function addressOf(output: string): string {
  return output.replace(/^dist/, '');
}
