// Sealed reports that wait for a connection, in IndexedDB. What is stored is what leaves the device anyway, and what
// is public: never words, a token, or anything that was typed. Nothing is created before there is something to keep.

import type { Day, SubmitReport } from '@bellbuoy/protocol';

/** What came back, as it came: only a page that verified a promise calls it one. */
export type CourierAnswer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string };

export interface WaitingReport {
  readonly kind: 'waiting';
  /** The id of its conversation, which is in the body as well. */
  readonly mailbox: string;
  /** The body of `POST /reports`, the same at every attempt. */
  readonly body: SubmitReport;
  readonly origin: string;
  /** By which the promise is verified; from the descriptor that the report was sealed by. */
  readonly logVkey: string;
  /** The last day on which the desk takes it. */
  readonly acceptUntil: Day;
  /** Null while it waits. */
  readonly answer: CourierAnswer | null;
}

/** What is left of a report once its promise has verified: enough to say so, and to save the promise. */
export interface ArrivedReport {
  readonly kind: 'arrived';
  readonly mailbox: string;
  readonly day: Day;
  /** When the entry must be in the log. */
  readonly by: Day;
  /** The signed promise. */
  readonly note: string;
}

export type KeptReport = WaitingReport | ArrivedReport;

const DATABASE = 'bellbuoy-waiting';
const REPORTS = 'reports';

/** Every report that is kept; none, without making a database, where none ever was. */
export async function listKept(): Promise<KeptReport[]> {
  const all = await withReports('readonly', false, (reports) => reports.getAll() as IDBRequest<KeptReport[]>);
  return all ?? [];
}

export async function findKept(mailbox: string): Promise<KeptReport | null> {
  return (await listKept()).find((report) => report.mailbox === mailbox) ?? null;
}

/** @throws when the browser does not let the page store anything. */
export async function keepWaiting(report: WaitingReport): Promise<void> {
  await withReports('readwrite', true, (reports) => reports.put(report));
}

/** Writes down what came back, unless the report was deleted or has arrived meanwhile. */
export async function noteAnswer(mailbox: string, answer: CourierAnswer | null): Promise<void> {
  const found = await findKept(mailbox);
  if (found?.kind === 'waiting') await replace({ ...found, answer });
}

/** Lets go of everything that was sent, unless the report was deleted meanwhile. */
export async function noteArrival(report: ArrivedReport): Promise<void> {
  if ((await findKept(report.mailbox)) !== null) await replace(report);
}

/** Deletes a report, and the database with the last one. */
export async function forgetKept(mailbox: string): Promise<void> {
  await withReports('readwrite', false, (reports) => reports.delete(mailbox));
  if ((await listKept()).length === 0) await forgetAllKept();
}

export async function forgetAllKept(): Promise<void> {
  await settled(indexedDB.deleteDatabase(DATABASE));
}

/** Whether anything is kept, asked without making or loading anything. */
export async function hasWaiting(): Promise<boolean> {
  try {
    // A browser that cannot list its databases is asked for the reports themselves.
    if (typeof indexedDB.databases !== 'function') return (await listKept()).length > 0;
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return false;
  }
}

async function replace(report: KeptReport): Promise<void> {
  await withReports('readwrite', false, (reports) => reports.put(report));
}

async function withReports<T>(
  mode: IDBTransactionMode,
  isMade: boolean,
  act: (reports: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  const database = await openReports(isMade);
  if (database === null) return null;
  try {
    return await settled(act(database.transaction(REPORTS, mode).objectStore(REPORTS)));
  } finally {
    database.close();
  }
}

function openReports(isMade: boolean): Promise<IDBDatabase | null> {
  const request = indexedDB.open(DATABASE, 1);
  return new Promise((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => {
      // It was not there: what is not asked for is taken back before anything of it is stored.
      if (isMade) request.result.createObjectStore(REPORTS, { keyPath: 'mailbox' });
      else request.transaction?.abort();
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => (isMade ? reject(request.error) : resolve(null)));
  });
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
