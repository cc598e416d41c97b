// Files of YAML, as they lie in a folder.

import { access, readFile } from 'node:fs/promises';
import { refuseFaults } from '../content-error.ts';
import { parseYaml, type YamlFile } from './parse-yaml.ts';

const MAX_BYTES = 524_288;

/** The same as `readYaml`; null where the file is missing. */
export async function readYamlIfThere(path: string): Promise<YamlFile | null> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? readYaml(path) : null;
}

/** @throws ContentError when the file is missing, too large, or not plain YAML. */
export async function readYaml(path: string): Promise<YamlFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => refuseUnread(path, error));
  if (bytes.length > MAX_BYTES) {
    refuse(path, 'The file is larger than 512 KiB.', 'Shorten it.');
  }
  return parseYaml(bytes.toString('utf8'), path);
}

function refuseUnread(file: string, { code, message }: NodeJS.ErrnoException): never {
  if (code !== 'ENOENT') refuse(file, `The file cannot be read: ${message}.`, 'Look at its permissions.');
  refuse(file, 'The file is missing.', 'Each language has its file beside the one that is the same for all.');
}

function refuse(file: string, problem: string, advice: string): never {
  refuseFaults([{ file, line: 1, column: 1, problem, advice }]);
  throw new Error('unreachable');
}
