import type { SqliteFile } from '../db/index.ts';
import type { NewReport, ReportWriter, Verdict } from './new-report.ts';
import { writeGroup } from './sqlite-statements.ts';

export function sqliteWriter(file: SqliteFile): ReportWriter {
  return {
    write: (reports) => writeAlone(file, reports),
    close: async () => {},
  };
}

async function writeAlone(file: SqliteFile, reports: readonly NewReport[]): Promise<Verdict[]> {
  const release = await file.writeLock.acquire();
  try {
    return writeGroup(file.writer, reports);
  } finally {
    release();
  }
}
