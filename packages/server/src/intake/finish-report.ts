// The last steps before a report is stored, which cost most: its payloads are encrypted under fresh keys and
// its promise is signed. A writer thread does them, so it imports nothing large.

// The whole of db would load the query builder into the thread.
import { type EncryptedPayload, encryptPayload } from '../db/payload-cipher.ts';
import type { NewReport, SealedEnvelope } from './new-report.ts';

/** A report as it goes into the tables. */
export interface FinishedReport extends NewReport {
  readonly payload: EncryptedPayload;
  readonly keptPayload: EncryptedPayload | null;
  readonly promise: string;
}

/** Finishes a report. @param writeNote signs a text with the log key. */
export function finishReport(report: NewReport, writeNote: (text: string) => string): FinishedReport {
  const encrypt = ({ bytes }: SealedEnvelope) => encryptPayload(report.mailbox, bytes);
  return {
    ...report,
    payload: encrypt(report.envelope),
    keptPayload: report.kept && encrypt(report.kept),
    promise: writeNote(report.promiseText),
  };
}
