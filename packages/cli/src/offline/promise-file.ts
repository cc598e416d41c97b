import { readFile } from 'node:fs/promises';
import { usage } from '../terminal/exit.ts';

const MAX_PROMISE_BYTES = 4096;

/** Reads a saved promise. Line ends that a mail program changed are forgiven; the signature decides. */
export async function readPromiseFile(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.length > MAX_PROMISE_BYTES) throw usage(`${path} is too long to be a promise.`);
  return `${bytes.toString('utf8').replaceAll('\r\n', '\n').trimEnd()}\n`;
}
