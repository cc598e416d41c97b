import { spawn } from 'node:child_process';
import { negative, usage } from '../terminal/exit.ts';

/** Of the page's own time: a browser without a screen does not wait longer than a page needs. */
const PAGE_TIME_MS = 20_000;
/** However slow the machine is. */
const PATIENCE_MS = 120_000;
const MAX_PAGE_CHARACTERS = 4_000_000;

/**
 * Runs the browser without a screen, and returns what it says.
 *
 * @param profile a folder of its own, which the caller takes away.
 */
export async function runChromium(
  chromium: string,
  profile: string,
  args: readonly string[],
): Promise<string> {
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
