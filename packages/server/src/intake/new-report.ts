import type { EncryptedPayload, ReportState } from '../db/index.ts';

/** A report as it goes into the tables: everything computed, its payloads encrypted. */
export interface NewReport {
  readonly mailbox: string;
  readonly desk: string;
  readonly epoch: number;
  readonly day: string;
  readonly bytes: number;
  readonly urgent: boolean;
  readonly screenBy: number | null;
  readonly commitment: Uint8Array;
  readonly body: string;
  readonly envelope: string;
  readonly promise: string;
  readonly payload: EncryptedPayload;
  readonly kept: { readonly id: string; readonly payload: EncryptedPayload } | null;
  /** The closed entry of its arrival. */
  readonly entry: string;
}

/** What is known of a report that has come before. */
export interface EarlierReport {
  readonly body: string;
  readonly promise: string;
  readonly state: ReportState;
}

/** What became of one report of a group: stored durably now, or there already. */
export type Verdict = 'stored' | EarlierReport;

/** Stores groups of reports, each group in one durable transaction. */
export interface ReportWriter {
  /** @returns a verdict for each, in their order. Rejects when nothing was stored. */
  write(reports: readonly NewReport[]): Promise<Verdict[]>;
  close(): Promise<void>;
}
