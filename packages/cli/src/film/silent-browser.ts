// A browser without a screen that shows one page made here, and takes pictures of it. It is spoken to by the Chrome
// DevTools Protocol over a pipe (https://chromedevtools.github.io/devtools-protocol/), so no port is open meanwhile:
// JSON messages, each ended by a zero byte.

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { unreachable, usage } from '../terminal/exit.ts';

export interface SilentBrowser {
  /** Shows a page of our own making; it reaches no network. */
  show(html: string): Promise<void>;
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
  /** What is seen, as PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** The program. */
  readonly chromium: string;
  readonly width: number;
  readonly height: number;
}

const FLAGS = [
  ...['--headless', '--remote-debugging-pipe', '--no-first-run', '--disable-background-networking'],
  // Drawn by the processor: the same picture on every machine with the same fonts.
  ...['--disable-gpu', '--force-device-scale-factor=1', '--force-color-profile=srgb', '--hide-scrollbars'],
  ...['--disable-lcd-text', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND'],
];
const ENDING_MS = 5_000;

/** @throws when there is no such program, or it does not answer. */
export async function openSilentBrowser({ chromium, width, height }: BrowserOptions): Promise<SilentBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'bellbuoy-film-'));
  // Chromium does not run as root with its sandbox; the page is of drawings that were checked, and no network.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(chromium, [...FLAGS, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const close = async () => {
    await end(child);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const connection = await connect(child, chromium);
    const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
    const page = (method: string, params: object = {}) =>
      connection.send(method, params, sessionId as string);
    await page('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
    await page('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: 'light' }],
    });
    const { frameTree } = await page('Page.getFrameTree');
    const { frame } = frameTree as { frame: { id: string } };
    return {
      show: async (html) => void (await page('Page.setDocumentContent', { frameId: frame.id, html })),
      evaluate: async <T>(expression: string) => {
        const options = { expression, returnByValue: true, awaitPromise: true };
        const { result, exceptionDetails } = await page('Runtime.evaluate', options);
        if (exceptionDetails !== undefined) throw new Error('the page of the film failed');
        return (result as { value: T }).value;
      },
      picture: async () => {
        const { data } = await page('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
        return Buffer.from(data as string, 'base64');
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Answer = Readonly<Record<string, unknown>>;

interface Connection {
  send(method: string, params: object, session?: string): Promise<Answer>;
}

async function connect(child: ChildProcess, chromium: string): Promise<Connection> {
  const [, , , to, from] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  let failure: Error | null = null;
  const failAll = (error: Error) => {
    failure ??= error;
    for (const { fail } of waiting.values()) fail(failure);
    waiting.clear();
  };
  child.once('error', (error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT';
    failAll(isMissing ? usage(`There is no ${chromium} here.`, 'Name the browser with --chromium.') : error);
  });
  child.once('close', () => failAll(unreachable(`${chromium} ended before the film was drawn.`)));
  to.on('error', () => {});
  eachMessage(from, ({ id, result, error }) => {
    const call = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || call === undefined) return;
    waiting.delete(id);
    if (error === undefined) call.done(result ?? {});
    else call.fail(unreachable(`${chromium} does not draw: ${error.message}`));
  });
  let last = 0;
  return {
    send: (method, params, session) =>
      new Promise((done, fail) => {
        if (failure !== null) return fail(failure);
        const id = ++last;
        waiting.set(id, { done, fail });
        const message = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
        to.write(`${JSON.stringify(message)}\0`);
      }),
  };
}

interface Message {
  readonly id?: number;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

function eachMessage(stream: Readable, take: (message: Message) => void): void {
  let parts: Buffer[] = [];
  stream.on('error', () => {});
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end));
      const text = Buffer.concat(parts).toString('utf8');
      parts = [];
      rest = rest.subarray(end + 1);
      take(JSON.parse(text) as Message);
    }
    parts.push(rest);
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), ENDING_MS);
  await ended;
  clearTimeout(late);
}
