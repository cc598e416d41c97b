// Writes what a programme teaches and tells as a folder like `content/`, in the formats that editors of files know.

import { cp, lstat, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { SourceFiles } from '@bellbuoy/content/awareness';
import { negative, usage } from '../terminal/exit.ts';

/** What is shown, and what of it came with this checkout. */
export interface ContentToExport {
  readonly built: SourceFiles;
  readonly shown: SourceFiles;
}

/** Belongs to the site itself. */
const NOT_CONTENT = new Set(['look']);
/** What editors write: `lessons/phishing.yaml`, `lessons/zh-Hans/phishing.md`. */
const WRITTEN = /^(?:lessons|advisories|campaigns)\/(?:[A-Za-z0-9-]+\/)?[a-z0-9-]+\.(?:yaml|md)$/;

/** The texts that editors have written, by their paths. */
export function writtenFiles({ built, shown }: ContentToExport): SourceFiles {
  return new Map([...shown].filter(([path, text]) => built.get(path) !== text));
}

/** @throws CommandError where something is in the folder already. */
export async function requireEmpty(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (found.length > 0)
    throw usage(`${folder} is not empty.`, 'Name another folder with --out, or empty this one.');
}

/** Writes everything: the policy and whatever else came with the checkout, and over it what editors have published. */
export async function exportWhole(content: ContentToExport, from: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const name of await readdir(from))
    if (!NOT_CONTENT.has(name) && (await isContent(join(from, name))))
      await cp(join(from, name), join(out, name), {
        recursive: true,
        filter: async (path) => (await isContent(path)) && !isReplaced(content, path.slice(from.length + 1)),
      });
  await exportWritten(content, out);
}

/** Writes what editors have published, and nothing else. */
export async function exportWritten(content: ContentToExport, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const [path, text] of writtenFiles(content)) {
    // Names come out of a database, and must lead nowhere else.
    if (!WRITTEN.test(path)) throw negative(`This is no name of a text: ${path}`);
    await mkdir(join(out, dirname(path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
}

/** What an editor’s tools leave is no content, and neither is a link. */
async function isContent(path: string): Promise<boolean> {
  const name = basename(path);
  return !name.startsWith('.') && !name.endsWith('~') && !(await lstat(path)).isSymbolicLink();
}

/** A text that came with the checkout, of an item that editors have written without it. */
function isReplaced({ built, shown }: ContentToExport, path: string): boolean {
  return built.has(path) && !shown.has(path);
}
