import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { negative } from '../terminal/exit.ts';
import { runChromium } from './run-chromium.ts';

/** A page of the public site, to be printed. */
export interface PrintOrder {
  /** The programme's public files by their addresses. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly path: string;
  /** An attribute of the page's root that is there once it is as it should be. */
  readonly ready: string;
  readonly pdf: string;
  /** The program that prints. */
  readonly chromium: string;
}

/**
 * Prints a page of this checkout's own copy of the site, served to this machine alone.
 *
 * @throws when there is no such browser, or the page did not become what it should be.
 */
export async function printPage({ files, path, ready, pdf, chromium }: PrintOrder): Promise<void> {
  const server = await import('@bellbuoy/server');
  const site = await server.serveSiteCopy({ files, diagnostics: server.quietDiagnostics });
  const profile = await mkdtemp(join(tmpdir(), 'bellbuoy-print-'));
  try {
    const address = `${site.url}${path}`;
    const page = await runChromium(chromium, profile, ['--dump-dom', address]);
    if (!new RegExp(`<html[^>]*\\s${ready}=`).test(page))
      throw negative('The page did not show it, so nothing was printed.', 'Save the programme’s files anew.');
    await runChromium(chromium, profile, [
      '--no-pdf-header-footer',
      `--print-to-pdf=${resolve(pdf)}`,
      address,
    ]);
  } finally {
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
