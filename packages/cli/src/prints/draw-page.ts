import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runChromium } from '../offline/run-chromium.ts';
import { negative } from '../terminal/exit.ts';

/** A page that is whole in itself, and what becomes of it. */
export interface DrawOrder {
  readonly page: string;
  /** A PDF of as many pages as it takes, or a picture of its first part. */
  readonly as:
    | { readonly kind: 'pdf' }
    | { readonly kind: 'png'; readonly width: number; readonly height: number };
  readonly file: string;
  /** The program that draws. */
  readonly chromium: string;
}

/** Has a page drawn by a browser, from a file that only this run sees. */
export async function drawPage({ page, as, file, chromium }: DrawOrder): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-print-'));
  try {
    const path = join(folder, 'page.html');
    await writeFile(path, page);
    const out = resolve(file);
    const how =
      as.kind === 'pdf'
        ? ['--no-pdf-header-footer', `--print-to-pdf=${out}`]
        : [
            ...[`--screenshot=${out}`, `--window-size=${as.width},${as.height}`],
            ...['--hide-scrollbars', '--force-device-scale-factor=1'],
          ];
    await runChromium(chromium, join(folder, 'profile'), [...how, pathToFileURL(path).href]);
    // The browser says nothing where it could not write.
    await stat(out).catch(() => {
      throw negative(`${chromium} did not write ${file}.`);
    });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
