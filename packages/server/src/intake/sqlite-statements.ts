// The rows of a report on SQLite, written with prepared statements inside a transaction that the caller holds.

import type { EncryptedPayload, SqliteHandle } from '../db/index.ts';
import type { EarlierReport, NewReport, Verdict } from './new-report.ts';

const FIND = 'select body, promise, state from reports where mailbox = ?';
const INSERT_PAYLOAD = 'insert into payloads (mailbox, bytes) values (?, ?) returning id';
const INSERT_SHRED_KEY =
  'insert into shred_keys (payload, mailbox, outlives_report, key) values (?, ?, ?, ?)';
const INSERT_REPORT = `insert into reports
  (mailbox, desk, epoch, day, bytes, urgent, screen_by, commitment, body, envelope, promise, payload, state)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received')`;
const INSERT_ENTRY = `insert into log_outbox (line, kind, day) values (?, 'report', ?)`;
const INSERT_KEPT = 'insert into kept_notes (mailbox, id, payload) values (?, ?, ?)';

/** Stores a group of reports in one transaction of its own. */
export function writeGroup(handle: SqliteHandle, reports: readonly NewReport[]): Verdict[] {
  handle.execute('begin immediate');
  try {
    const verdicts = reports.map((report) => writeReport(handle, report));
    handle.execute('commit');
    return verdicts;
  } catch (error) {
    if (handle.isInTransaction) handle.execute('rollback');
    throw error;
  }
}

function writeReport(handle: SqliteHandle, report: NewReport): Verdict {
  const [earlier] = handle.run(FIND, [report.mailbox]).rows;
  if (earlier !== undefined) return earlier as unknown as EarlierReport;
  const { mailbox, desk, epoch, day, bytes, urgent, screenBy, commitment, body } = report;
  const payload = putPayload(handle, mailbox, report.payload, false);
  const told = [report.envelope, report.promise];
  handle.run(INSERT_REPORT, [
    ...[mailbox, desk, epoch, day, bytes, urgent, screenBy, commitment, body, ...told, payload],
  ]);
  handle.run(INSERT_ENTRY, [report.entry, day]);
  if (report.kept !== null) {
    const { id } = report.kept;
    handle.run(INSERT_KEPT, [mailbox, id, putPayload(handle, mailbox, report.kept.payload, true)]);
  }
  return 'stored';
}

function putPayload(
  handle: SqliteHandle,
  mailbox: string,
  { key, bytes }: EncryptedPayload,
  outlivesReport: boolean,
): number {
  const [row] = handle.run(INSERT_PAYLOAD, [mailbox, bytes]).rows;
  const id = Number(row?.['id']);
  handle.run(INSERT_SHRED_KEY, [id, mailbox, outlivesReport, key]);
  return id;
}
