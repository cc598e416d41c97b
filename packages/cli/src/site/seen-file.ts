import { readFile, writeFile } from 'node:fs/promises';
import { parseAs, parseJson } from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { Seen } from './open-site.ts';

const Edition = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
/** By origin. */
const SeenFile = v.record(v.string(), v.strictObject({ site: Edition, descriptor: Edition }));

const NOTHING_SEEN: Seen = { site: 1, descriptor: 1 };

/** What was met of a programme before; the first editions where the file is not there yet. */
export async function readSeen(path: string, origin: string): Promise<Seen> {
  return (await readAll(path))[origin] ?? NOTHING_SEEN;
}

export async function writeSeen(path: string, origin: string, seen: Seen): Promise<void> {
  const all = { ...(await readAll(path)), [origin]: { ...seen } };
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`);
}

async function readAll(path: string): Promise<v.InferOutput<typeof SeenFile>> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return bytes === null ? {} : parseAs(SeenFile, parseJson(bytes));
}
