import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SqliteFile } from '../db/index.ts';
import { type NativeSigner, noteWriter } from '../programme/index.ts';
import { finishReport } from './finish-report.ts';
import type { NewReport, ReportWriter, Verdict } from './new-report.ts';
import { packReports } from './parcel.ts';
import { writeGroup } from './sqlite-statements.ts';
import type { ThreadAnswer, ThreadSettings } from './sqlite-thread.ts';

/** Groups of so many show that reports come faster than one thread should take them. */
const BUSY_GROUP = 6;

/**
 * Writes reports on SQLite: in this thread while they come singly, which needs the least memory and time, and
 * in a thread of its own from the first crowd on.
 */
export function sqliteWriter(file: SqliteFile, signer: NativeSigner): ReportWriter {
  const writeNote = noteWriter(signer);
  let thread: WriterThread | null = null;
  const write = (reports: readonly NewReport[]) => {
    if (thread === null && reports.length >= BUSY_GROUP) thread = new WriterThread(file, signer);
    if (thread?.isReady) return thread.write(reports);
    return writeGroup(
      file.writer,
      reports.map((report) => finishReport(report, writeNote)),
    );
  };
  return {
    write: async (reports) => {
      const release = await file.writeLock.acquire();
      try {
        return await write(reports);
      } finally {
        release();
      }
    },
    close: async () => thread?.close(),
  };
}

/** The other end of `sqlite-thread.ts`. */
class WriterThread {
  readonly #worker: Worker;
  #isOnline = false;
  #failure: Error | null = null;

  constructor({ path }: SqliteFile, { name, key }: NativeSigner) {
    const workerData: ThreadSettings = { path, signer: { name, key } };
    this.#worker = new Worker(new URL('./sqlite-thread.ts', import.meta.url), { workerData });
    this.#worker.once('online', () => {
      this.#isOnline = true;
    });
    this.#worker.once('error', (error: Error) => {
      this.#failure = error;
    });
  }

  /** False until it runs, and for ever after it has died: then groups are written without it. */
  get isReady(): boolean {
    return this.#isOnline && this.#failure === null;
  }

  async write(reports: readonly NewReport[]): Promise<Verdict[]> {
    const answered = once(this.#worker, 'message') as Promise<[ThreadAnswer]>;
    const parcel = packReports(reports);
    this.#worker.postMessage(parcel, [parcel.bytes.buffer]);
    const [answer] = await answered;
    if ('error' in answer) throw answer.error;
    return [...answer.verdicts];
  }

  async close(): Promise<void> {
    if (this.#failure !== null) return;
    const ended = once(this.#worker, 'exit');
    this.#worker.postMessage(null);
    await ended;
  }
}
