import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { POLICY_FOLDER } from './policy-folder.ts';

/** A copy of the policy that ships, for a test to edit as a programme would. */
export interface CopiedPolicy {
  readonly folder: string;
  /** Replaces a text where it first stands, and returns the line of that place. */
  edit(file: string, before: string, after: string): Promise<number>;
  remove(): Promise<void>;
}

export async function copyPolicy(): Promise<CopiedPolicy> {
  const folder = await mkdtemp(join(tmpdir(), 'bellbuoy-policy-'));
  await cp(POLICY_FOLDER, folder, { recursive: true });
  return {
    folder,
    edit: async (file, before, after) => {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      const at = text.indexOf(before);
      if (at < 0) throw new Error(`${file} has no ${before}`);
      await writeFile(path, text.slice(0, at) + after + text.slice(at + before.length));
      return text.slice(0, at).split('\n').length;
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
