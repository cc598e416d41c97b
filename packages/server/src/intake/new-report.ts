import type { ReportState } from '../db/index.ts';
import type { Payment } from '../work/index.ts';

export interface SealedEnvelope {
  /** b64 H of its bytes. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A report that is to be stored: everything about it is known, nothing of it is encrypted or signed yet. */
export interface NewReport {
  readonly mailbox: string;
  readonly desk: string;
  readonly epoch: number;
  readonly day: string;
  readonly urgent: boolean;
  readonly screenBy: number | null;
  readonly commitment: Uint8Array;
  readonly body: string;
  readonly envelope: SealedEnvelope;
  readonly kept: SealedEnvelope | null;
  /** The closed entry of its arrival. */
  readonly entry: string;
  /** The text of the promise, to be signed. */
  readonly promiseText: string;
  /** What is spent with it; null at rest. */
  readonly payment: Payment | null;
}

/** What is known of a report that has come before. */
export interface EarlierReport {
  readonly body: string;
  readonly promise: string;
  readonly state: ReportState;
}

/**
 * What became of one report of a group: durable now, by its signed promise, or there already, or not stored because
 * what it paid with had been spent.
 */
export type Verdict =
  | { readonly kind: 'stored'; readonly promise: string }
  | { readonly kind: 'spent' }
  | ({ readonly kind: 'earlier' } & EarlierReport);

/** Stores groups of reports, each group in one durable transaction. */
export interface ReportWriter {
  /** @returns a verdict for each, in their order. Rejects when nothing was stored. */
  write(reports: readonly NewReport[]): Promise<Verdict[]>;
  close(): Promise<void>;
}
