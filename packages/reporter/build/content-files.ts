// What articles show, from `content/`, under addresses that name their content: drawings, films, share cards.

import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ContentError } from '@bellbuoy/content';
import type { Awareness } from '@bellbuoy/content/awareness';
import { hashed, type Output, utf8 } from './outputs.ts';

/** A file, and where pages find it. */
export interface ContentFile {
  /** As pages ask for it: `drawings/phishing`, `films/found-device-en.mp4`, `cards/found-by-the-water-en-1200x630.png`. */
  readonly name: string;
  readonly output: Output;
}

const FILM = /^([a-z0-9-]+)\/([A-Za-z-]+)\.(mp4|vtt|txt)$/;
const CARD = /^([a-z0-9-]+)\/([A-Za-z-]+-\d+x\d+)\.(png)$/;

/**
 * @param content the folder that has `films/` and `cards/`; either may be missing.
 * @throws ContentError for a link, and for a film without its captions or its transcript: no site is built that shows one.
 */
export async function contentFiles(content: string, { drawings }: Awareness): Promise<ContentFile[]> {
  const drawn = [...drawings.values()].map(({ id, svg }) => ({
    name: `drawings/${id}`,
    output: hashed(`content/drawings/${id}`, '.svg', utf8(svg)),
  }));
  return [...drawn, ...(await filesOf(content, 'films', FILM)), ...(await filesOf(content, 'cards', CARD))];
}

/** The address of a file of this name, or null. */
export function addressIn(files: readonly ContentFile[], name: string): string | null {
  const found = files.find((file) => file.name === name);
  return found === undefined ? null : `/${found.output.path}`;
}

async function filesOf(content: string, kind: string, pattern: RegExp): Promise<ContentFile[]> {
  const folder = join(content, kind);
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const paths = entries.map((path) => path.replaceAll('\\', '/')).sort();
  for (const path of paths)
    if (path.endsWith('.mp4') && pattern.test(path)) requireTexts(folder, path, paths);
  return Promise.all(
    paths.flatMap((path) => {
      const [, item, rest, extension] = pattern.exec(path) ?? [];
      return item === undefined ? [] : [readOne(folder, path, `${kind}/${item}-${rest}`, `.${extension}`)];
    }),
  );
}

function requireTexts(folder: string, film: string, paths: readonly string[]): void {
  const beside = ['vtt', 'txt'].map((extension) => film.replace(/mp4$/, extension));
  const missing = beside.find((path) => !paths.includes(path));
  if (missing !== undefined)
    refuse(
      join(folder, film),
      `There is no ${missing} beside it.`,
      'bellbuoy film check tells what a film needs.',
    );
}

function refuse(file: string, problem: string, advice: string): never {
  throw new ContentError([{ file, line: 1, column: 1, problem, advice }]);
}

async function readOne(folder: string, path: string, stem: string, extension: string): Promise<ContentFile> {
  const file = join(folder, path);
  // A link would let whoever may write here publish any file of the machine.
  if (!(await lstat(file)).isFile()) refuse(file, 'This is no file of its own.', 'Put the file itself here.');
  const output = hashed(`content/${stem}`, extension, await readFile(file));
  return { name: stem + extension, output };
}
