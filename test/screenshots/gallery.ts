// What lies in docs/screenshots besides the pictures themselves.

import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOOKS, type Look } from './looks.ts';
import { GALLERY } from './picture-files.ts';
import { picturePath } from './shoot.ts';
import { WALKS } from './states.ts';

const TITLES: Readonly<Record<Look['name'], string>> = {
  light: 'light',
  dark: 'dark',
  arabic: 'right to left',
  phone: 'phone',
};

/** Removes pictures that no walk takes any more. */
export async function removeOthers(paths: ReadonlySet<string>): Promise<void> {
  for (const { name } of LOOKS) {
    const found = await readdir(join(GALLERY, name)).catch(() => []);
    for (const file of found) if (!paths.has(`${name}/${file}`)) await rm(join(GALLERY, name, file));
  }
}

/** Lists the pictures that are there. */
export async function writeGallery(): Promise<void> {
  const files = new Set(await readdir(GALLERY, { recursive: true }));
  const head = `| | ${LOOKS.map(({ name }) => TITLES[name]).join(' | ')} |\n|---|${LOOKS.map(() => '---|').join('')}`;
  const parts = WALKS.map(({ title, states }) => {
    const rows = states.map(([name]) => `| ${name} | ${LOOKS.map((look) => cell(name, look)).join(' | ')} |`);
    return `## ${title}\n\n${head}\n${rows.join('\n')}\n`;
  });
  const text = `# What it looks like\n\nTaken by \`npm run screenshots\` from the demonstration. \`test/screenshots/states.ts\` lists what is in them.\n\n${parts.join('\n')}`;
  await writeFile(join(GALLERY, 'README.md'), text);

  function cell(name: string, look: Look): string {
    const path = picturePath(name, look);
    return files.has(path) ? `[see](${path})` : '';
  }
}
