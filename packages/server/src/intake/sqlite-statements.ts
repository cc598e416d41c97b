// The rows of a group of reports on SQLite, written with prepared statements in one transaction.

import type { EncryptedPayload, SqliteHandle } from '../db/index.ts';
import type { FinishedReport } from './finish-report.ts';
import type { EarlierReport, Verdict } from './new-report.ts';

const FIND = 'select body, promise, state from reports where mailbox = ?';
const INSERT_PAYLOAD = 'insert into payloads (mailbox, bytes) values (?, ?)';
const INSERT_SHRED_KEY = `insert into shred_keys (payload, mailbox, is_arrival, outlives_report, key)
  values (?, ?, true, ?, ?)`;
const INSERT_REPORT = `insert into reports
  (mailbox, desk, epoch, day, bytes, urgent, screen_by, commitment, body, envelope, promise, payload, state)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received')`;
const INSERT_ENTRY = `insert into log_outbox (line, kind, day) values (?, 'report', ?)`;
const SPEND = 'insert into spent (key, kind, until_day) values (?, ?, ?) on conflict (key) do nothing';
const INSERT_KEPT = 'insert into kept_notes (mailbox, id, payload) values (?, ?, ?)';

/** Stores a group. The caller holds the write lock. */
export function writeGroup(handle: SqliteHandle, reports: readonly FinishedReport[]): Verdict[] {
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

function writeReport(handle: SqliteHandle, report: FinishedReport): Verdict {
  const [earlier] = handle.run(FIND, [report.mailbox]).rows;
  if (earlier !== undefined) return { kind: 'earlier', ...(earlier as unknown as EarlierReport) };
  if (!isPaid(handle, report)) return { kind: 'spent' };
  const { mailbox, desk, epoch, day, envelope, promise, kept, keptPayload } = report;
  const payload = putPayload(handle, mailbox, report.payload, false);
  handle.run(INSERT_REPORT, [
    ...[mailbox, desk, epoch, day, envelope.bytes.length, report.urgent, report.screenBy],
    ...[report.commitment, report.body, envelope.id, promise, payload],
  ]);
  handle.run(INSERT_ENTRY, [report.entry, day]);
  if (kept !== null && keptPayload !== null) {
    handle.run(INSERT_KEPT, [mailbox, kept.id, putPayload(handle, mailbox, keptPayload, true)]);
  }
  return { kind: 'stored', promise };
}

function isPaid(handle: SqliteHandle, { payment }: FinishedReport): boolean {
  if (payment === null) return true;
  return handle.run(SPEND, [payment.key, payment.kind, payment.until]).changes === 1;
}

function putPayload(
  handle: SqliteHandle,
  mailbox: string,
  { key, bytes }: EncryptedPayload,
  outlivesReport: boolean,
): number {
  const id = handle.insert(INSERT_PAYLOAD, [mailbox, bytes]);
  handle.run(INSERT_SHRED_KEY, [id, mailbox, outlivesReport, key]);
  return id;
}
