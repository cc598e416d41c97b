import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseFaults } from '../content-error.ts';
import type { Awareness } from './awareness.ts';
import { checkAwareness } from './check-awareness.ts';
import { AWARENESS_FOLDERS, MAX_TEXT_LENGTH } from './source-files.ts';

/** The content of this checkout, which a programme edits in place. */
export const CONTENT_FOLDER = fileURLToPath(new URL('../../../../content', import.meta.url));

const TEXT = /\.(?:md|yaml|svg|vtt|txt)$/;
/** A drawing may be longer than an article; what is longer than this is not read at all. */
const MAX_BYTES = 8 * MAX_TEXT_LENGTH;
const MAX_FILES = 5_000;

/**
 * Reads and checks what a programme teaches and tells.
 *
 * @throws ContentError with every fault that was found, each with its file, line and column. A missing translation is
 * none: what was written is shown instead.
 */
export async function loadAwareness(folder: string = CONTENT_FOLDER): Promise<Awareness> {
  const { awareness, faults } = checkAwareness(await readAwarenessFiles(folder));
  refuseFaults(faults.map((fault) => ({ ...fault, file: join(folder, fault.file) })));
  return awareness;
}

/**
 * The texts of a content folder, by their path below it.
 *
 * @throws ContentError where a file is a link, too large, or no text.
 */
export async function readAwarenessFiles(folder: string = CONTENT_FOLDER): Promise<Map<string, string>> {
  const names = await Promise.all(AWARENESS_FOLDERS.map((name) => filesBelow(folder, name)));
  const paths = names.flat().sort();
  if (paths.length > MAX_FILES)
    refuse(AWARENESS_FOLDERS[0], `There are more than ${MAX_FILES} files.`, 'Take away what is not used.');
  return new Map(await Promise.all(paths.map(async (path) => [path, await readText(folder, path)] as const)));
}

/** Files that an editor's tools leave (`.x.swp`, `x~`) are no content. */
async function filesBelow(folder: string, name: string): Promise<string[]> {
  const entries = await readdir(join(folder, name), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .filter((entry) => !entry.name.startsWith('.') && !entry.name.endsWith('~'))
      .map(async (entry) => {
        const path = `${name}/${entry.name}`;
        if (entry.isDirectory()) return filesBelow(folder, path);
        return TEXT.test(entry.name) ? [path] : [];
      }),
  );
  return found.flat();
}

async function readText(folder: string, path: string): Promise<string> {
  const { size, isFile } = await lstat(join(folder, path)).then((stats) => ({
    size: stats.size,
    isFile: stats.isFile(),
  }));
  // A link would let whoever may write here publish any file of the machine.
  if (!isFile) refuse(path, 'This is a link to another file.', 'Put the file itself here.');
  if (size > MAX_BYTES) refuse(path, `The file is larger than ${MAX_BYTES / 1024} KiB.`, 'Shorten it.');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
      await readFile(join(folder, path)),
    );
  } catch {
    return refuse(path, 'The file is not text in UTF-8.', 'Save it as UTF-8.');
  }
}

function refuse(file: string, problem: string, advice: string): never {
  refuseFaults([{ file, line: 1, column: 1, problem, advice }]);
  throw new Error('unreachable');
}
