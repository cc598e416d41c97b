// The sandbox that attachments are shown in: one page with its script and its style in it, so that its policy names them by their
// hashes and nothing else needs to be let in; and what a PDF needs, which the desk fetches and hands over.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodePack } from './src/viewer/sandbox/pdf/pack.ts';

const here = import.meta.dirname;
const sandbox = join(here, 'src/viewer/sandbox');

/** @param script bundled, as one classic script. */
export async function fillSandbox({ script, style }: { script: string; style: string }): Promise<string> {
  // Neither may end the element that it is in.
  if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('markup in the sandbox');
  const template = await readFile(join(sandbox, 'sandbox.html'), 'utf8');
  return template
    .replace('{{policy}}', () => sandboxPolicy({ script, style }))
    .replace('<!-- style -->', () => `<style>${style}</style>`)
    .replace('<!-- script -->', () => `<script>${script}</script>`);
}

function sandboxPolicy({ script, style }: { script: string; style: string }): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}' 'wasm-unsafe-eval'`,
    `style-src '${hashOf(style)}'`,
    'img-src blob: data:',
    'media-src blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Fonts, character maps and decoders of PDF.js, without which some pages would be empty. */
export async function packPdfData(): Promise<Uint8Array> {
  const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const folders = [
    ['cmaps', 'cmaps', /\.bcmap$/],
    ['fonts', 'standard_fonts', /\.(pfb|ttf)$/],
    ['wasm', 'wasm', /^(jbig2|openjpeg|qcms_bg)\.wasm$/],
  ] as const;
  const files = new Map<string, Uint8Array>();
  for (const [name, folder, wanted] of folders) {
    const found = (await readdir(join(library, folder))).filter((file) => wanted.test(file)).sort();
    for (const file of found) files.set(`${name}/${file}`, await readFile(join(library, folder, file)));
  }
  return encodePack(files);
}
