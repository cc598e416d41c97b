// The public site as static files. The same sources give the same bytes on any machine, so that a live site can be
// compared with a release. Every file but the pages carries the hash of its content in its name.

import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { loadPolicy, policyHash } from '@bellbuoy/content';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';
import { appManifest, workerStart } from './offline-build.ts';
import { LANGUAGES, type Language } from './src/messages/languages.ts';
import { accessibility } from './src/pages/accessibility.ts';
import { home } from './src/pages/home.ts';
import { trustedHtml } from './src/pages/html.ts';
import { laterSteps } from './src/pages/later-steps.ts';
import {
  type Assets,
  contextOf,
  type PageContext,
  type PageTemplate,
  pathOf,
  renderPage,
} from './src/pages/layout.ts';
import { offline } from './src/pages/offline.ts';
import { policy } from './src/pages/policy.ts';
import { privacy } from './src/pages/privacy.ts';
import { protectYourself } from './src/pages/protect.ts';
import { missing, otherWays, safety } from './src/pages/reading.ts';
import { report } from './src/pages/report.ts';
import { returnPage } from './src/pages/return.ts';
import { rulings } from './src/pages/rulings.ts';
import { sealed } from './src/pages/sealed.ts';
import { tides } from './src/pages/tides.ts';
import { makeWorld, type Topology } from './src/place/map/make-world.ts';
import { reportPolicyOf } from './src/policy/pick-policy.ts';

interface Output {
  /** Path below the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A language's script: what the page names, and what that loads at once. */
interface Script {
  readonly tag: string;
  readonly entry: string;
  readonly parts: readonly string[];
  readonly outputs: readonly Output[];
}

interface Worker {
  readonly entry: string;
  readonly outputs: readonly Output[];
}

const here = import.meta.dirname;
const look = join(here, '../../content/look');
const PAGES: readonly PageTemplate[] = [
  ...[home, report, returnPage, otherWays, missing],
  ...[rulings, policy, protectYourself, safety, privacy, accessibility, tides, sealed, offline],
];

/**
 * Builds the site into `folder` (emptied first) and returns the paths written, sorted.
 *
 * @param policyFolder the scope policy; without it the one of this checkout.
 * @throws ContentError when the policy has faults: a site that asks by a broken one is not built.
 */
export async function buildReporter(folder = join(here, 'dist'), policyFolder?: string): Promise<string[]> {
  const scope = await loadPolicy(policyFolder);
  const built = { policy: scope, hash: policyHash(scope) };
  const mark = await readFile(join(look, 'mark.svg'));
  const style = hashed('assets/site', '.css', await bundleOne('src/look/site.css', {}));
  const readingStyle = hashed('assets/reading', '.css', await bundleOne('src/look/reading.css', {}));
  const icon = hashed('assets/mark', '.svg', mark);
  const oldBrowser = hashed('assets/old-browser', '.js', await bundleOne('src/old-browser.ts', OLD_BROWSER));
  const attachmentWorker = await bundleWorker('attachment-worker', 'src/attachments/attachment-worker.ts');
  const workWorker = await bundleWorker('work-worker', 'src/work/work-worker.ts');
  const fields = hashed('assets/fields', '.css', await bundleOne('src/look/fields.css', {}));
  const world = hashed('assets/world', '.json', await makeWorldFile());
  const addresses = {
    ATTACHMENT_WORKER: addressOf(attachmentWorker.entry),
    WORK_WORKER: addressOf(workWorker.entry),
    FIELDS_STYLE: `/${fields.path}`,
    WORLD_FILE: `/${world.path}`,
  };
  const scripts = await Promise.all(LANGUAGES.map((language) => bundleScript(language, addresses)));
  const reportStyle = hashed('assets/report', '.css', await bundleOne('src/look/report.css', {}));
  const later = new Map<string, LaterFiles>();
  const manifests = LANGUAGES.map((language) => ({
    tag: language.tag,
    ...hashed('assets/app', '.webmanifest', appManifest(language, `/${icon.path}`)),
  }));
  const assets: Assets = {
    style: `/${style.path}`,
    readingStyle: `/${readingStyle.path}`,
    icon: `/${icon.path}`,
    oldBrowser: `/${oldBrowser.path}`,
    script: (tag) => only(scripts.filter((script) => script.tag === tag)),
    mark: trustedHtml(decorative(new TextDecoder().decode(mark))),
    laterSteps: (tag) => {
      const { policy, pages } = only([...later].filter(([language]) => language === tag))[1];
      return { policy: `/${policy.path}`, pages: `/${pages.path}`, look: `/${reportStyle.path}` };
    },
    manifest: (tag) => `/${only(manifests.filter((manifest) => manifest.tag === tag)).path}`,
  };
  const contexts = LANGUAGES.map((language) => contextOf(language, assets, built));
  for (const context of contexts) later.set(context.language.tag, laterFiles(context));
  const shared = [
    ...[style, readingStyle, reportStyle, icon, oldBrowser, fields, world],
    ...[...attachmentWorker.outputs, ...workWorker.outputs],
  ];
  const ofLanguage = ({ tag }: Language): Output[] => [
    ...[...later].filter(([other]) => other === tag).flatMap(([, files]) => [files.policy, files.pages]),
    ...manifests.filter((manifest) => manifest.tag === tag),
    ...scripts.filter((script) => script.tag === tag).flatMap((script) => script.outputs),
  ];
  const outputs = [...renderPages(contexts), ...shared, ...LANGUAGES.flatMap(ofLanguage)];
  const worker = hashed('assets/site-worker', '.js', await bundleOne('src/offline/site-worker.ts', CLASSIC));
  const filesOf = (language: Language): Output[] => [...shared, ...ofLanguage(language)];
  const start = workerStart({ pages: PAGES, filesOf, outputs, policy: built.hash, worker });
  return writeAll(folder, [...outputs, worker, start]);
}

function renderPages(contexts: readonly PageContext[]): Output[] {
  return contexts.flatMap((context) =>
    PAGES.map((page) => ({
      path: fileOf(pathOf(page.name, context.language)),
      bytes: utf8(renderPage(page, context)),
    })),
  );
}

/** What a language's report page fetches once its first question is there. */
interface LaterFiles {
  readonly policy: Output;
  readonly pages: Output;
}

function laterFiles(context: PageContext): LaterFiles {
  const { language } = context;
  const policy = JSON.stringify(reportPolicyOf(context));
  return {
    policy: hashed(`content/policy-${language.tag}`, '.json', utf8(policy)),
    pages: hashed(`assets/later-steps-${language.tag}`, '.html', utf8(laterSteps(context).markup)),
  };
}

const COMMON = {
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
const CLASSIC: BuildOptions = { format: 'iife' };
const OLD_BROWSER: BuildOptions = { format: 'iife', target: 'es5' };

async function bundleOne(source: string, options: BuildOptions): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...COMMON, ...options, write: false, entryPoints: [source] });
  return only(outputFiles).contents;
}

/** @param addresses of what the script fetches later, by the name that it has for each. */
async function bundleScript(
  language: Language,
  addresses: Readonly<Record<string, string>>,
): Promise<Script> {
  const { metafile, entry, outputs } = await bundleModules('site', 'src/site.ts', {
    plugins: [messagesOf(language), partsOfTheSite()],
    define: Object.fromEntries(
      Object.entries(addresses).map(([name, address]) => [name, JSON.stringify(address)]),
    ),
  });
  const parts = partsOf(metafile, entry).map(addressOf);
  return { tag: language.tag, entry: addressOf(entry), parts, outputs };
}

/** One for all languages: it says nothing. */
function bundleWorker(name: string, source: string): Promise<Worker> {
  return bundleModules(name, source, {});
}

/** The outlines of the world, from Natural Earth, which is in the public domain. */
async function makeWorldFile(): Promise<Uint8Array> {
  const source = new URL(import.meta.resolve('world-atlas/countries-50m.json'));
  const world = makeWorld(JSON.parse(await readFile(source, 'utf8')) as Topology);
  return new TextEncoder().encode(JSON.stringify(world));
}

async function bundleModules(
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

/**
 * Gives `#messages` the texts of one language: each language has a bundle of its own. `#messages/<feature>` are those
 * of a feature that is loaded later.
 */
function messagesOf({ tag }: Language): Plugin {
  return {
    name: 'messages',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^#messages$/ }, () => ({
        path: join(here, `src/messages/${tag}.live.ts`),
      }));
      bundler.onResolve({ filter: /^#messages\/[a-z]+$/ }, ({ path }) => ({
        path: join(here, `src/messages/${path.slice('#messages/'.length)}/${tag}.ts`),
      }));
    },
  };
}

/**
 * Lets whatever is loaded later import the site's script, which is there by then. The bundler makes a part for every
 * set of scripts that share a module: so all that any of them shares with the first page is in one part, and the
 * first page fetches two files, however much is loaded later.
 */
function partsOfTheSite(): Plugin {
  const later = new Set<string>();
  return {
    name: 'parts-of-the-site',
    setup: (bundler) => {
      bundler.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind === 'dynamic-import') later.add(join(resolveDir, path));
        return null;
      });
      bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (!later.has(path)) return null;
        const site = JSON.stringify(join(here, 'src/site.ts'));
        return { contents: `import ${site};${await readFile(path, 'utf8')}`, loader: 'ts' };
      });
    },
  };
}

/** What a file imports at once, and what those import. */
function partsOf(metafile: Metafile, path: string, seen = new Set<string>()): string[] {
  for (const { path: imported, kind } of metafile.outputs[path]?.imports ?? []) {
    if (kind !== 'import-statement' || seen.has(imported)) continue;
    seen.add(imported);
    partsOf(metafile, imported, seen);
  }
  return [...seen].sort();
}

function addressOf(output: string): string {
  return output.replace(/^dist/, '');
}

function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The mark beside the name says nothing of its own. */
function decorative(svg: string): string {
  return svg.replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true" focusable="false"').trim();
}

async function writeAll(folder: string, outputs: readonly Output[]): Promise<string[]> {
  const files = new Map(outputs.map(({ path, bytes }) => [path, bytes]));
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    await writeFile(join(folder, `${path}.br`), brotli(bytes));
  }
  return [...files.keys()].sort();
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function hashed(stem: string, extension: string, bytes: Uint8Array): Output {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  return { path: `${stem}-${hash}${extension}`, bytes };
}

function brotli(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length !== 1) throw new Error(`expected one output, got ${items.length}`);
  return item;
}

if (import.meta.main) {
  const paths = await buildReporter();
  process.stdout.write(`reporter: ${paths.length} files\n`);
}
