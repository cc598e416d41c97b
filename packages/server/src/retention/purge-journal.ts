// What has been purged is written down first, one id a line, at the place where backups are: a backup from
// before a purge would bring the report back, so `restore` goes through the journal before it serves. An id
// is a hash of a token that the reporter alone knows; it says nothing of the report.

import { open, readFile } from 'node:fs/promises';
import { isB64 } from '@bellbuoy/protocol';

export interface PurgeJournal {
  /** Resolves once the ids are on the disk. */
  append(mailboxes: readonly string[]): Promise<void>;
  /** Every id ever appended; one that was purged twice stands there twice. */
  read(): Promise<string[]>;
}

const OWNER_ONLY = 0o600;

/** One journal in several files: an id is in all of them before it counts, and counts when it is in any. */
export function purgeJournals(paths: readonly string[]): PurgeJournal {
  const journals = paths.map(purgeJournal);
  return {
    append: async (mailboxes) => {
      for (const journal of journals) await journal.append(mailboxes);
    },
    read: async () => (await Promise.all(journals.map((journal) => journal.read()))).flat(),
  };
}

/** The journal in a file, which need not exist yet. Several processes may append to it. */
export function purgeJournal(path: string): PurgeJournal {
  return {
    append: async (mailboxes) => {
      if (mailboxes.length === 0) return;
      const file = await open(path, 'a', OWNER_ONLY);
      try {
        // A line that a power cut left unfinished must not swallow the next.
        await file.appendFile(`\n${mailboxes.join('\n')}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
    },
    read: async () => {
      const lines = (await readFile(path, 'utf8').catch(emptyIfMissing)).split('\n');
      return lines.filter((line) => isB64(line, 32));
    },
  };
}

function emptyIfMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
