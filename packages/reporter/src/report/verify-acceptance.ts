import {
  addDays,
  closedEntry,
  type Day,
  isAfter,
  type LogPromise,
  leafHash,
  ProtocolError,
  reportAcceptedSchema,
  reportLine,
  utf8,
  verifyPromise,
} from '@bellbuoy/protocol';
import * as v from 'valibot';
import type { SealedReport } from './seal-report.ts';

/** A promise that verified. */
export interface Acceptance extends LogPromise {
  /** The signed note, to be saved. */
  readonly note: string;
}

/** What the page needs of one, and what is left of it on the device. */
export type Arrival = Pick<Acceptance, 'day' | 'by' | 'note'>;

/**
 * The promise in the answer to a report. Only with it may the page say that the report arrived.
 *
 * @param today by the device: a promise for a day far ahead would bind nobody.
 * @throws ProtocolError `malformed` or `unverified`.
 */
export function verifyAcceptance(answer: unknown, report: SealedReport, today: Day): Acceptance {
  const parsed = v.safeParse(reportAcceptedSchema, answer);
  if (!parsed.success) throw new ProtocolError('malformed', 'not the answer to a report');
  const note = parsed.output.promise;
  const promise = verifyPromise(note, report.logVkey);
  if (isAfter(promise.day, addDays(today, 1)))
    throw new ProtocolError('unverified', 'a promise for a day to come');
  // The leaf depends on the server's day, which only the promise itself tells.
  const line = reportLine(promise.day, report.envelopeId);
  const leaf = leafHash(utf8(closedEntry(report.commitment, report.origin, 0, line)));
  return { ...verifyPromise(note, report.logVkey, { leaf }), note };
}
