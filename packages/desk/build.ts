import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadReplies, readAwarenessFiles } from '@bellbuoy/content';
import { canonicalBytes } from '@bellbuoy/protocol';
import { type BuildOptions, build, type OutputFile } from 'esbuild';
import { fillSandbox, packPdfData } from './build-viewer.ts';

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
  const stretch = await bundleScript('assets/stretch', 'src/keys/stretch-worker.ts');
  const open = await bundleScript('assets/open', 'src/keys/open-worker.ts');
  const mark = hashed('assets/mark', '.svg', await readFile(join(look, 'mark.svg')));
  const replies = hashed('assets/replies', '.json', canonicalBytes(await loadReplies()));
  const viewer = await buildViewer();
  const siteStyle = hashed('assets/site', '.css', await bundleStyle('src/publications/preview.css'));
  const drawings = await readDrawings();
  const scripts = await bundleApplication({
    STRETCH_WORKER: stretch.path,
    OPEN_WORKER: open.path,
    MARK: mark.path,
    REPLIES: replies.path,
    VIEWER_PAGE: viewer.page.path,
    PDF_WORKER: viewer.pdfWorker.path,
    PDF_DATA: viewer.pdfData.path,
    SITE_STYLE: siteStyle.path,
    DRAWINGS: Object.fromEntries(drawings.map(({ id, file }) => [id, file.path])),
  });
  const style = hashed('assets/desk', '.css', await bundleStyle('src/look/desk.css'));
  const page = await fillPage({ script: entryOf(scripts), style: style.path, mark: mark.path });
  return writeAll(folder, [
    ...[page, ...scripts, stretch, open, style, mark, replies, ...Object.values(viewer), siteStyle],
    ...drawings.map(({ file }) => file),
  ]);
}

async function buildViewer() {
  const [script, style] = await Promise.all([
    bundleScript('viewer/sandbox', 'src/viewer/sandbox/sandbox.ts'),
    bundle({ entryPoints: [join(here, 'src/viewer/sandbox/sandbox.css')] }),
  ]);
  const page = await fillSandbox({ script: textOf(script.bytes), style: textOf(only(style).contents) });
  return {
    // In a folder of its own: the desk's policy lets frames show what is in it, and nothing else.
    page: hashed('viewer/sandbox', '.html', new TextEncoder().encode(page)),
    // PDF.js takes a scope without `window` for a worker of its own, and answers the messages that are ours.
    pdfWorker: await bundleScript('assets/pdf', 'src/viewer/sandbox/pdf/pdf-worker.ts', {
      window: 'globalThis',
    }),
    pdfData: hashed('assets/pdf', '.bin', await packPdfData()),
  };
}

/** One that is started by another script, and so no module. */
async function bundleScript(
  stem: string,
  source: string,
  define: Readonly<Record<string, string>> = {},
): Promise<Output> {
  const entryPoints = [join(here, source)];
  const outputFiles = await bundle({ ...scriptOptions, entryPoints, define, format: 'iife' });
  return hashed(stem, '.js', only(outputFiles).contents);
}

/** The drawings that lessons can show, for an editor's preview. */
async function readDrawings(): Promise<{ id: string; file: Output }[]> {
  return [...(await readAwarenessFiles())].flatMap(([path, svg]) => {
    const [, id] = /^drawings\/([a-z0-9-]+)\.svg$/.exec(path) ?? [];
    if (id === undefined) return [];
    return [{ id, file: hashed(`drawings/${id}`, '.svg', new TextEncoder().encode(svg)) }];
  });
}

/** @param paths of what it fetches later, by the name that it has for each. */
async function bundleApplication(
  paths: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
): Promise<Output[]> {
  const outputFiles = await bundle({
    ...scriptOptions,
    entryPoints: { desk: join(here, 'src/main.tsx') },
    format: 'esm',
    splitting: true,
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    chunkNames: 'part-[hash]',
    define: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, JSON.stringify(path)])),
  });
  return outputFiles.map((file) => ({ path: `assets/${basename(file.path)}`, bytes: file.contents }));
}

async function bundleStyle(source: string): Promise<Uint8Array> {
  const outputFiles = await bundle({ entryPoints: [join(here, source)] });
  return only(outputFiles).contents;
}

async function fillPage(names: { script: string; style: string; mark: string }): Promise<Output> {
  const template = await readFile(join(here, 'src/index.html'), 'utf8');
  const page = template.replace(/\{\{(script|style|mark)\}\}/g, (_, name: keyof typeof names) => names[name]);
  return { path: 'index.html', bytes: new TextEncoder().encode(page) };
}

async function writeAll(folder: string, outputs: Output[]): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, bytes } of outputs) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
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

/** What a PDF needs is fetched once by a browser: the last few per cent are not worth ten seconds of every build. */
const LARGE_BYTES = 1_000_000;

const scriptOptions: BuildOptions = { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' };

function entryOf(scripts: Output[]): string {
  return only(scripts.filter((script) => script.path.startsWith('assets/desk-'))).path;
}

function hashed(stem: string, extension: string, bytes: Uint8Array): Output {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${stem}-${hash}${extension}`, bytes };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE_BYTES ? 9 : constants.BROTLI_MAX_QUALITY,
    },
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
