// Every film of a content folder: `films/<lesson>/<language>.mp4`, with captions and transcript beside each.

import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFault } from '@bellbuoy/content';
import { checkFilm } from './check-film.ts';
import { isInstalled } from './ffmpeg.ts';

export interface CheckedFilms {
  readonly films: number;
  /** Whether the films themselves were looked into: that needs ffprobe. Captions and transcripts are read in any case. */
  readonly isProbed: boolean;
  readonly faults: readonly ContentFault[];
}

export interface FilmNames {
  readonly lessons: ReadonlySet<string>;
  readonly languages: readonly string[];
}

const FILM_FILE = /^([a-z0-9-]+)\/([A-Za-z-]+)\.(mp4|vtt|txt)$/;

/** @param folder that has the folders of lessons; it may be missing. */
export async function checkFilms(folder: string, names: FilmNames): Promise<CheckedFilms> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.') && !entry.name.endsWith('~'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const films = paths.filter((path) => path.endsWith('.mp4') && isNamed(path, names));
  const isProbed = films.length > 0 && (await isInstalled('ffprobe'));
  const faults = paths.flatMap((path) => strayFaults(folder, path, paths, names));
  // One after the other: each is a program of its own.
  for (const path of films) faults.push(...(await filmFaults(join(folder, path), isProbed)));
  return { films: films.length, isProbed, faults };
}

async function filmFaults(file: string, isProbed: boolean): Promise<ContentFault[]> {
  if (!(await lstat(file)).isFile())
    return [fault(file, 'This is a link to another file.', 'Put the file itself here.')];
  const { faults } = await checkFilm(file, { isProbed });
  return faults.map(({ file: at, problem, advice }) => fault(at, problem, advice));
}

/** A file that belongs to no film, so that no page shows it. */
function strayFaults(folder: string, path: string, all: readonly string[], names: FilmNames): ContentFault[] {
  const file = join(folder, path);
  if (!isNamed(path, names))
    return [fault(file, 'Nothing refers to this file.', 'Name it films/LESSON/LANGUAGE.mp4, .vtt or .txt.')];
  const film = path.replace(/\.[a-z0-9]+$/, '.mp4');
  if (all.includes(film)) return [];
  return [fault(file, 'There is no film beside it.', `Put it beside ${film}, or take it away.`)];
}

function isNamed(path: string, { lessons, languages }: FilmNames): boolean {
  const [, lesson = '', language = ''] = FILM_FILE.exec(path) ?? [];
  return lessons.has(lesson) && languages.includes(language);
}

function fault(file: string, problem: string, advice: string): ContentFault {
  return { file, line: 1, column: 1, problem, advice };
}
