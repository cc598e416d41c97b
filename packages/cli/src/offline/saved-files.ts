import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A programme's public files, as they were saved from its site. */
export interface SavedFiles {
  readonly programme: Uint8Array;
  readonly descriptor: Uint8Array;
  readonly note: Uint8Array;
}

/**
 * Reads a saved `programme.json`, and the descriptor and its note from where they are said to be or beside it, under their own
 * names or those that browsers make of them.
 */
export async function readSavedFiles(
  programme: string,
  named: { readonly descriptor: string | null; readonly note: string | null },
): Promise<SavedFiles> {
  const folder = dirname(programme);
  const [first, descriptor, note] = await Promise.all([
    readFile(programme),
    readSaved(named.descriptor, folder, ['bellbuoy', 'bellbuoy.json']),
    readSaved(named.note, folder, ['bellbuoy.note', 'bellbuoy.note.txt']),
  ]);
  return { programme: first, descriptor, note };
}

async function readSaved(path: string | null, folder: string, names: readonly string[]): Promise<Uint8Array> {
  if (path !== null) return readFile(path);
  const [first = '', ...others] = names.map((name) => join(folder, name));
  return readFile(first).catch((error: NodeJS.ErrnoException) => {
    const [other] = others;
    if (error.code !== 'ENOENT' || other === undefined) throw error;
    return readFile(other);
  });
}
