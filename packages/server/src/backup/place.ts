// A backup place is a folder: archives by day, `data-2026-11-21-1.jsonl` and `keys-2026-11-21-1.jsonl`, sealed
// attachments in `uploads/`, and the purge journal.

import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, type Day } from '@bellbuoy/protocol';
import { type ArchiveKind, readHeader, verifyArchive } from './archive.ts';

/** How long keys of purged payloads may live on in backups. */
const KEYS_DAYS = 7;
const NAME = /^(data|keys)-(\d{4}-\d{2}-\d{2})-(\d{1,6})\.jsonl$/;
const PART = /^(data|keys)-[\d-]+\.jsonl\.part$/;
const JOURNAL_FILE = 'purge-journal';
const UPLOADS_FOLDER = 'uploads';

export interface ArchiveFile {
  readonly kind: ArchiveKind;
  readonly day: Day;
  readonly number: number;
  readonly path: string;
}

export function journalPath(folder: string): string {
  return join(folder, JOURNAL_FILE);
}

/** Where sealed attachments lie, at the place and in a data folder. */
export function uploadsPath(folder: string): string {
  return join(folder, UPLOADS_FOLDER);
}

/** The archives of a place by kind, oldest first. */
export async function listArchives(place: string, kind: ArchiveKind): Promise<ArchiveFile[]> {
  const names = await readdir(place).catch(noneIfMissing);
  const archives = names.flatMap((name) => {
    const [, found, day = '', number] = NAME.exec(name) ?? [];
    return found === kind ? [{ kind, day, number: Number(number), path: join(place, name) }] : [];
  });
  return archives.sort((a, b) => (a.day === b.day ? a.number - b.number : a.day < b.day ? -1 : 1));
}

/** Names for the next pair of archives of a day. */
export async function nextArchives(place: string, day: Day): Promise<Record<ArchiveKind, string>> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  const present = [...(await listArchives(place, 'data')), ...(await listArchives(place, 'keys'))];
  const number = 1 + Math.max(0, ...present.filter((each) => each.day === day).map((each) => each.number));
  const pathOf = (kind: ArchiveKind) => join(place, `${kind}-${day}-${number}.jsonl`);
  return { data: pathOf('data'), keys: pathOf('keys') };
}

/**
 * Two programmes at one place would delete each other's attachments and keys.
 *
 * @throws when an archive there is of another programme.
 */
export async function requireOwnPlace(place: string, origin: string): Promise<void> {
  for (const kind of ['data', 'keys'] as const) {
    for (const { path } of await listArchives(place, kind)) {
      const header = await readHeader(path);
      if (header !== null && header.origin !== origin)
        throw new Error(`The backups at this place are of another programme, ${header.origin}`);
    }
  }
}

/** Deletes what a backup that was interrupted has left behind: there may be keys in it, and nothing else ends them. */
export async function removeParts(place: string): Promise<void> {
  const parts = (await readdir(place).catch(noneIfMissing)).filter((name) => PART.test(name));
  await Promise.all(parts.map((name) => rm(join(place, name), { force: true })));
}

/** The newest archive of a kind that is whole; null when there is none. */
export async function newestWhole(place: string, kind: ArchiveKind): Promise<ArchiveFile | null> {
  for (const archive of (await listArchives(place, kind)).reverse()) {
    const isWhole = await verifyArchive(archive.path).then(
      () => true,
      () => false,
    );
    if (isWhole) return archive;
  }
  return null;
}

/**
 * Deletes key archives that have lived their days. The newest whole one stays, however old: it goes only
 * once a newer one has been verified.
 *
 * @returns how many were deleted.
 */
export async function expireKeys(place: string, day: Day): Promise<number> {
  const newest = await newestWhole(place, 'keys');
  const over = (await listArchives(place, 'keys')).filter(
    (archive) => archive.day < addDays(day, -KEYS_DAYS) && archive.path !== newest?.path,
  );
  for (const { path } of newest === null ? [] : over) await rm(path);
  return newest === null ? 0 : over.length;
}

function noneIfMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
