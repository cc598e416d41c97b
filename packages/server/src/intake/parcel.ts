// A group of reports on its way to the writer thread: texts as one text, bytes as one run of bytes that changes
// hands. What travels as an object for each report and envelope costs both threads several times as much.

import type { NewReport, SealedEnvelope } from './new-report.ts';

export interface Parcel {
  /** JSON of the reports, each run of bytes by its length. */
  readonly reports: string;
  /** Commitment, envelope and kept note of one report after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface PackedEnvelope {
  readonly id: string;
  readonly length: number;
}

interface PackedReport extends Omit<NewReport, 'commitment' | 'envelope' | 'kept'> {
  readonly envelope: PackedEnvelope;
  readonly kept: PackedEnvelope | null;
}

const COMMITMENT_BYTES = 32;

export function packReports(reports: readonly NewReport[]): Parcel {
  const runs = reports.flatMap(({ commitment, envelope, kept }) =>
    kept === null ? [commitment, envelope.bytes] : [commitment, envelope.bytes, kept.bytes],
  );
  const bytes = new Uint8Array(runs.reduce((length, run) => length + run.length, 0));
  let offset = 0;
  for (const run of runs) {
    bytes.set(run, offset);
    offset += run.length;
  }
  return { reports: JSON.stringify(reports.map(packReport)), bytes };
}

/** The reports of a parcel; their bytes lie within its own. */
export function unpackReports({ reports, bytes }: Parcel): NewReport[] {
  let offset = 0;
  const take = (length: number) => bytes.subarray(offset, (offset += length));
  const open = ({ id, length }: PackedEnvelope): SealedEnvelope => ({ id, bytes: take(length) });
  return (JSON.parse(reports) as PackedReport[]).map((report) => ({
    ...report,
    commitment: take(COMMITMENT_BYTES),
    envelope: open(report.envelope),
    kept: report.kept && open(report.kept),
  }));
}

function packReport(report: NewReport): PackedReport {
  const { commitment, envelope, kept, ...texts } = report;
  if (commitment.length !== COMMITMENT_BYTES) throw new TypeError('a commitment of another length');
  return { ...texts, envelope: packEnvelope(envelope), kept: kept && packEnvelope(kept) };
}

function packEnvelope({ id, bytes }: SealedEnvelope): PackedEnvelope {
  return { id, length: bytes.length };
}
