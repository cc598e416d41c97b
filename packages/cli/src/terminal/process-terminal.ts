import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { unreachable } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** The terminal of this process. Only `main.ts` calls it. */
export function processTerminal(): Terminal {
  return {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
    readInput: (maxBytes) => (process.stdin.isTTY ? Promise.resolve(null) : readAll(maxBytes)),
    askSecret: (question) => askHere(question, { shown: false }),
    ask: (question) => askHere(question, { shown: true }),
    columns: process.stdout.columns ?? 100,
    environment: process.env,
    untilAskedToEnd: () =>
      new Promise((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      }),
  };
}

async function readAll(maxBytes: number): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > maxBytes) throw unreachable(`Standard input is longer than ${maxBytes} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** What is typed is echoed by readline through `output`, so a secret is asked with an output that drops it. */
async function askHere(question: string, { shown }: { shown: boolean }): Promise<string | null> {
  if (!process.stdin.isTTY) return null;
  process.stderr.write(question);
  const output = shown ? process.stderr : new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    if (!shown) process.stderr.write('\n');
  }
}
