import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Row, SCHEMA_STEPS, type Snapshot, type TableName, withSnapshot } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { purgeJournal } from '../retention/index.ts';
import { ArchiveWriter, verifyArchive } from './archive.ts';
import { mirrorFiles } from './mirror-files.ts';
import { expireKeys, journalPath, nextArchives, removeParts, requireOwnPlace, uploadsPath } from './place.ts';
import { DATA_TABLES, KEY_TABLES } from './tables.ts';

export interface BackupMade {
  /** The archive of the data: sealed content, encrypted once more under keys that are not in it. */
  readonly data: string;
  /** The archive of the shred keys and of the programme's own keys: to be kept as one keeps keys. */
  readonly keys: string;
  /** How many sealed attachments were copied that were not there yet. */
  readonly files: number;
  /** Key archives deleted because they had lived their seven days. */
  readonly expired: number;
}

const PUBLIC_FILES = ['config.json', 'programme.json'];
const KEYS_FOLDER = 'keys';

/**
 * Backs a running programme up to a place: two archives of one moment, verified, the sealed attachments, and
 * the purge journal. Older key archives expire, so that what is purged cannot be read from any backup after seven days.
 *
 * @param dataDir the programme's data folder.
 * @param place a folder, best on another disk; made when missing.
 * @throws when the place has backups of another programme.
 */
export async function backUp(
  programme: Programme,
  { dataDir, place }: { dataDir: string; place: string },
): Promise<BackupMade> {
  const day = today(programme);
  await requireOwnPlace(place, programme.config.origin);
  await removeParts(place);
  const paths = await nextArchives(place, day);
  await copyJournal(dataDir, place);
  await withSnapshot(programme.database, async (snapshot) => {
    const steps = [...SCHEMA_STEPS];
    const header = { v: 1, origin: programme.config.origin, day, steps } as const;
    const data = await ArchiveWriter.create(paths.data, { archive: 'data', ...header });
    await addFiles(data, dataDir, PUBLIC_FILES);
    await addTables(data, snapshot, DATA_TABLES);
    await data.finish();
    const keys = await ArchiveWriter.create(paths.keys, { archive: 'keys', ...header });
    await addFiles(
      keys,
      dataDir,
      (await readdir(join(dataDir, KEYS_FOLDER))).map((name) => join(KEYS_FOLDER, name)),
    );
    await addTables(keys, snapshot, KEY_TABLES);
    await keys.finish();
  });
  // After the rows that name them: one that comes meanwhile is no loss, one that goes would be.
  const files = await mirrorFiles(programme.blobs.path, uploadsPath(place), await wholeUploads(programme));
  await verifyArchive(paths.data);
  await verifyArchive(paths.keys);
  return { ...paths, files, expired: await expireKeys(place, day) };
}

async function wholeUploads({ database: { store } }: Programme): Promise<string[]> {
  const rows = await store.selectFrom('uploads').select('id').where('sealed', 'is not', null).execute();
  return rows.map(({ id }) => id);
}

// What was purged between two backups must not come back if the data folder is lost.
async function copyJournal(dataDir: string, place: string): Promise<void> {
  const copy = purgeJournal(journalPath(place));
  const known = new Set(await copy.read());
  const ids = await purgeJournal(journalPath(dataDir)).read();
  await copy.append([...new Set(ids)].filter((id) => !known.has(id)));
}

async function addFiles(writer: ArchiveWriter, dataDir: string, names: readonly string[]): Promise<void> {
  for (const name of names)
    await writer.addFile({ file: name, content: await readFile(join(dataDir, name)) });
}

async function addTables(
  writer: ArchiveWriter,
  snapshot: Snapshot,
  tables: readonly TableName[],
): Promise<void> {
  for (const table of tables) {
    for await (const rows of snapshot.pages(table)) {
      await writer.addRows(table, rows.filter(isSomebodys));
    }
  }
}

/** On SQLite shredding leaves empty rows that belong to no mailbox. */
function isSomebodys({ mailbox }: Row): boolean {
  return mailbox !== '';
}
