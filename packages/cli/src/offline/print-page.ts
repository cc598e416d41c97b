import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { negative, usage } from '../terminal/exit.ts';

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

/** Of the page's own time: a browser without a screen does not wait longer than a page needs. */
const PAGE_TIME_MS = 20_000;
/** However slow the machine is. */
const PATIENCE_MS = 120_000;
const MAX_PAGE_CHARACTERS = 4_000_000;

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
    const page = await run(chromium, profile, ['--dump-dom', address]);
    if (!new RegExp(`<html[^>]*\\s${ready}=`).test(page))
      throw negative('The page did not show it, so nothing was printed.', 'Save the programme’s files anew.');
    await run(chromium, profile, ['--no-pdf-header-footer', `--print-to-pdf=${resolve(pdf)}`, address]);
  } finally {
    await site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Runs the browser without a screen, and returns what it says. */
async function run(chromium: string, profile: string, args: readonly string[]): Promise<string> {
  const quiet = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const own = [`--user-data-dir=${profile}`, `--virtual-time-budget=${PAGE_TIME_MS}`];
  // Chromium does not run as root with its sandbox; the pages are this checkout's own.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(chromium, [...quiet, ...own, ...sandbox, ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MAX_PAGE_CHARACTERS) said += text;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.once('error', fail).once('close', done);
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw usage(`There is no ${chromium} here.`, 'Name the browser with --chromium.');
    throw error;
  });
  if (code !== 0) throw negative(`${chromium} ended with ${code ?? 'a signal'}, so nothing was printed.`);
  return said;
}
