// Sealed reports that wait for a connection, in IndexedDB. What is stored is what leaves the device anyway, and what
// is public: never words, a token, or anything that was typed. Nothing is created before there is something to keep.

import type { Day, SubmitReport } from '@bellbuoy/protocol';
import { whileKeeping, whileNobodyKeeps } from './keeping-lock.ts';
import { forgetFiles, type KeptFile } from './kept-files.ts';
import { DATABASE, deleteDatabase, withStore } from './waiting-database.ts';

/** What came back, as it came: only a page that verified a promise calls it one. */
export type CourierAnswer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly code: string };

export interface WaitingReport {
  readonly kind: 'waiting';
  /** The id of its conversation, which is in the body as well. */
  readonly mailbox: string;
  /** The body of `POST /reports`, the same at every attempt. It names uploads once the server has all files. */
  readonly body: SubmitReport;
  /** In the order in which the report names them. */
  readonly files: readonly KeptFile[];
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
  await whileKeeping(() => withReports('readwrite', true, (reports) => reports.put(report)));
}

/** Writes down what came back, unless the report was deleted or has arrived meanwhile. */
export async function noteAnswer(mailbox: string, answer: CourierAnswer | null): Promise<void> {
  await change(mailbox, (found) => (found.kind === 'waiting' ? { ...found, answer } : null));
}

/** Writes down how far its files have come. Null when the report was deleted meanwhile. */
export async function noteFiles(
  mailbox: string,
  noted: Pick<WaitingReport, 'files' | 'body'>,
): Promise<WaitingReport | null> {
  const before = await change(mailbox, (found) => (found.kind === 'waiting' ? { ...found, ...noted } : null));
  return before?.kind === 'waiting' ? { ...before, ...noted } : null;
}

/** Lets go of everything that was sent, unless the report was deleted meanwhile. */
export async function noteArrival(report: ArrivedReport): Promise<void> {
  const before = await change(report.mailbox, () => report);
  if (before !== null) await forgetFiles(filesOf(before));
}

/** Deletes a report with its files, and the database with the last one, unless a page is keeping something in it. */
export async function forgetKept(mailbox: string): Promise<void> {
  const found = await findKept(mailbox);
  if (found !== null) await forgetFiles(filesOf(found));
  await withReports('readwrite', false, (reports) => reports.delete(mailbox));
  await whileNobodyKeeps(forgetIfEmpty);
}

/** Deletes the database with nothing in it, so that it does not tell that there was something. */
export async function forgetIfEmpty(): Promise<void> {
  if ((await listKept()).length === 0) await forgetAllKept();
}

export async function forgetAllKept(): Promise<void> {
  await deleteDatabase();
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

/** The ids of the files that are kept with it. */
export function filesOf(report: KeptReport): readonly string[] {
  return report.kind === 'waiting' ? report.files.map(({ id }) => id) : [];
}

/**
 * Puts something in the place of a report, in one transaction, so that what another page deletes at this moment does
 * not come back. Returns what was there; null when nothing was.
 */
async function change(
  mailbox: string,
  replace: (found: KeptReport) => KeptReport | null,
): Promise<KeptReport | null> {
  const before = await withReports('readwrite', false, (reports) => {
    const finding = reports.get(mailbox) as IDBRequest<KeptReport | undefined>;
    finding.addEventListener('success', () => {
      const changed = finding.result === undefined ? null : replace(finding.result);
      if (changed !== null) reports.put(changed);
    });
    return finding;
  });
  return before ?? null;
}

function withReports<T>(
  mode: IDBTransactionMode,
  isMade: boolean,
  act: (reports: IDBObjectStore) => IDBRequest<T>,
): Promise<T | null> {
  return withStore('reports', { mode, isMade }, act);
}
