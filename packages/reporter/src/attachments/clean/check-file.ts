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

/** PDF is taken apart in memory, so there is an end to what is tried. */
const MAX_DOCUMENT_BYTES = 64 * 2 ** 20;

/** Looks for metadata, and removes it where that is certain to succeed. @throws when the file cannot be read. */
export async function checkFile(file: Blob): Promise<CheckedFile> {
  const kind = kindOf(new Uint8Array(await file.slice(0, 64).arrayBuffer()));
  const { found, content } = await clean(file, kind);
  return content === null
    ? { content: file, found, cleaning: 'unsure' }
    : { content, found, cleaning: 'cleaned' };
}

async function clean(
  file: Blob,
  kind: FileKind,
): Promise<{ found: readonly Finding[]; content: Blob | null }> {
  if (kind === 'other') return { found: [], content: null };
  if (kind !== 'pdf') return { found: await findInImage(file), content: await cleanImage(file, kind) };
  if (file.size > MAX_DOCUMENT_BYTES) return { found: [], content: null };
  const { cleanPdf } = await import('./clean-pdf.ts');
  return cleanPdf(new Uint8Array(await file.arrayBuffer()));
}
