import type { Cleaning, Finding } from '../attachment-calls.ts';
import { cleanImage } from './clean-image.ts';
import { findInImage } from './find-in-image.ts';
import { type FileKind, kindOf } from './kind-of.ts';

/** A file after a look into it. */
export interface CheckedFile {
  /** Without what was found where `cleaning` says so, otherwise as it came. */
  readonly content: Blob;
  readonly found: readonly Finding[];
  readonly cleaning: Cleaning;
}

interface Cleaned {
  readonly found: readonly Finding[];
  readonly content: Blob | null;
  readonly hasMore?: boolean;
}

/** Documents are taken apart in memory, so there is an end to what is tried. */
/** Drawings begin with words, and may have a long declaration before them. */
const HEAD_BYTES = 512;
const MAX_DOCUMENT_BYTES = 64 * 2 ** 20;
const UNCLEAN: Cleaned = { found: [], content: null };

/** Looks for metadata, and removes it where that is certain to succeed. @throws when the file cannot be read. */
export async function checkFile(file: Blob): Promise<CheckedFile> {
  const kind = kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  const { found, content, hasMore } = await clean(file, kind);
  if (content === null) return { content: file, found, cleaning: isPicture(kind) ? 'undrawable' : 'unsure' };
  return { content, found, cleaning: hasMore === true ? 'partly' : 'cleaned' };
}

function isPicture(kind: FileKind): boolean {
  return ['jpeg', 'png', 'webp', 'image'].includes(kind);
}

async function clean(file: Blob, kind: FileKind): Promise<Cleaned> {
  switch (kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'image':
      return { found: await findInImage(file), content: await cleanImage(file, kind) };
    case 'other':
      return UNCLEAN;
    case 'film':
      return (await import('./clean-film.ts')).cleanFilm(file);
    case 'matroska':
      return (await import('./clean-matroska.ts')).cleanMatroska(file);
    case 'mp3':
      return (await import('./clean-sound.ts')).cleanMp3(file);
    case 'wav':
      return (await import('./clean-sound.ts')).cleanWav(file);
    case 'flac':
      return (await import('./clean-sound.ts')).cleanFlac(file);
    case 'gif':
    case 'pdf':
    case 'zip':
      return file.size > MAX_DOCUMENT_BYTES ? UNCLEAN : cleanInMemory(file, kind);
  }
}

async function cleanInMemory(file: Blob, kind: 'gif' | 'pdf' | 'zip'): Promise<Cleaned> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kind === 'pdf') return (await import('./clean-pdf.ts')).cleanPdf(bytes);
  if (kind === 'gif') return (await import('./clean-gif.ts')).cleanGif(bytes);
  const cleaned = (await import('./clean-office.ts')).cleanOffice(bytes);
  const content = cleaned.content === null ? null : new Blob([cleaned.content], { type: file.type });
  return { ...cleaned, content };
}
