import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type OutputFile } from 'esbuild';

// The desk application as static files: the same sources give the same bytes on any machine, so that a release's manifest can be
// checked against what a desk really serves. Every file but index.html carries the hash of its content in its name.

interface Output {
  /** Path below the output folder, with forward slashes. */
  path: string;
  bytes: Uint8Array;
}

const here = import.meta.dirname;
const look = join(here, '../../content/look');

/** Builds the desk into `folder` (emptied first) and returns the paths written, sorted. */
export async function buildDesk(folder = join(here, 'dist')): Promise<string[]> {
  const stretch = await bundleWorker('stretch');
  const open = await bundleWorker('open');
  const mark = hashed('assets/mark', '.svg', await readFile(join(look, 'mark.svg')));
  const scripts = await bundleApplication({ stretch: stretch.path, open: open.path, mark: mark.path });
  const style = hashed('assets/desk', '.css', await bundleStyle());
  const page = await fillPage({ script: entryOf(scripts), style: style.path, mark: mark.path });
  return writeAll(folder, [page, ...scripts, stretch, open, style, mark]);
}

async function bundleWorker(name: 'stretch' | 'open'): Promise<Output> {
  const outputFiles = await bundle({
    ...scriptOptions,
    entryPoints: [join(here, `src/keys/${name}-worker.ts`)],
    format: 'iife',
  });
  return hashed(`assets/${name}`, '.js', only(outputFiles).contents);
}

async function bundleApplication(paths: { stretch: string; open: string; mark: string }): Promise<Output[]> {
  const outputFiles = await bundle({
    ...scriptOptions,
    entryPoints: { desk: join(here, 'src/main.tsx') },
    format: 'esm',
    splitting: true,
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    define: {
      STRETCH_WORKER: JSON.stringify(paths.stretch),
      OPEN_WORKER: JSON.stringify(paths.open),
      MARK: JSON.stringify(paths.mark),
    },
  });
  return outputFiles.map((file) => ({ path: `assets/${basename(file.path)}`, bytes: file.contents }));
}

async function bundleStyle(): Promise<Uint8Array> {
  const outputFiles = await bundle({ entryPoints: [join(here, 'src/look/desk.css')] });
  return only(outputFiles).contents;
}

async function fillPage(names: { script: string; style: string; mark: string }): Promise<Output> {
  const template = await readFile(join(here, 'src/index.html'), 'utf8');
  const page = template.replace(/\{\{(script|style|mark)\}\}/g, (_, name: keyof typeof names) => names[name]);
  return { path: 'index.html', bytes: new TextEncoder().encode(page) };
}

async function writeAll(folder: string, outputs: Output[]): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const { path, bytes } of outputs) {
    await writeFile(join(folder, path), bytes);
    await writeFile(join(folder, `${path}.br`), brotli(bytes));
  }
  return outputs.map((output) => output.path).sort();
}

async function bundle(options: BuildOptions): Promise<OutputFile[]> {
  const { outputFiles = [] } = await build({
    bundle: true,
    minify: true,
    write: false,
    target: ['chrome120', 'firefox128', 'safari17'],
    logLevel: 'warning',
    // Absolute source paths must not reach the output: they would differ from machine to machine.
    absWorkingDir: here,
    ...options,
  });
  return outputFiles;
}

const scriptOptions: BuildOptions = { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' };

function entryOf(scripts: Output[]): string {
  return only(scripts.filter((script) => script.path.startsWith('assets/desk-'))).path;
}

function hashed(stem: string, extension: string, bytes: Uint8Array): Output {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${stem}-${hash}${extension}`, bytes };
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  });
}

function only<T>(items: T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`expected one output, got ${items.length}`);
  return item;
}

if (import.meta.main) {
  const paths = await buildDesk();
  process.stdout.write(`desk: ${paths.length} files\n`);
}
