import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

const OTHERS = 0o077;
const MIN_SECRET_BYTES = 24;

/** @throws when the file is missing, empty, or others on this machine can read it. */
export async function readSecretFile(dataDir: string, name: string): Promise<string> {
  const path = resolve(dataDir, name);
  if (((await stat(path)).mode & OTHERS) !== 0) throw new Error(`others can read ${path}: chmod 600`);
  const secret = (await readFile(path, 'utf8')).trim();
  if (secret === '') throw new Error(`${path} is empty`);
  return secret;
}

/** The bytes of a webhook's secret, written as `whsec_` and base64. */
export function parseWebhookSecret(text: string): Uint8Array {
  const bytes = Buffer.from(text.replace(/^whsec_/, ''), 'base64');
  if (bytes.length < MIN_SECRET_BYTES) throw new Error('a webhook secret has at least 24 bytes, in base64');
  return new Uint8Array(bytes);
}
