// Known words that go into a journey, and the search for them in every byte that is left of it.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Canary {
  readonly name: string;
  readonly text: string;
}

export interface Sighting {
  readonly canary: string;
  readonly form: string;
  readonly where: string;
}

/** Every file below a folder with its bytes. One that ends while we look is passed over. */
export async function readTree(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) files.set(path, bytes);
  }
  return files;
}

/** Where any canary occurs, in any of the forms in which software tends to write text down. */
export function findCanaries(canaries: readonly Canary[], files: ReadonlyMap<string, Buffer>): Sighting[] {
  return [...files].flatMap(([where, bytes]) =>
    canaries.flatMap(({ name, text }) =>
      formsOf(text)
        .filter(({ needle }) => bytes.includes(needle))
        .map(({ form }) => ({ canary: name, form, where })),
    ),
  );
}

function formsOf(text: string): { form: string; needle: Buffer }[] {
  const utf8 = Buffer.from(text);
  const lower = Buffer.from(text.toLowerCase());
  return [
    { form: 'as it is', needle: utf8 },
    { form: 'in lower case', needle: lower },
    { form: 'in UTF-16', needle: Buffer.from(text, 'utf16le') },
    { form: 'in hexadecimal', needle: Buffer.from(utf8.toString('hex')) },
    { form: 'percent-encoded', needle: Buffer.from(encodeURIComponent(text)) },
    ...base64Forms(utf8).map((needle) => ({ form: 'in base64', needle })),
  ];
}

// Where a text begins within a larger one decides how its base64 looks: three ways, without the ends, which
// depend on what stands around it. Both alphabets.
function base64Forms(bytes: Buffer): Buffer[] {
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(shift === 0 ? 0 : shift + 1, -2);
  });
  return [...shifted, ...shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))].map((text) =>
    Buffer.from(text),
  );
}
