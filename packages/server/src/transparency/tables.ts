export interface TransparencyTables {
  figures_editions: FiguresEditionsTable;
  figure_counts: FigureCountsTable;
  audit_packages: AuditPackagesTable;
  auditors: AuditorsTable;
}

interface FiguresEditionsTable {
  /** Counts editions of all months in the order of their publication, from 1. */
  position: number;
  /** `YYYY-MM` */
  period: string;
  edition: number;
  day: string;
  /** b64 H of `figures`. */
  hash: string;
  /** Canonical JSON. */
  figures: string;
  note: string;
}

interface FigureCountsTable {
  period: string;
  edition: number;
  /** A row of the figures. */
  measure: string;
  part: string;
  /** What earlier months held back. */
  carried: number;
  counted: number;
  /** What the edition shows; null for too few. */
  shown: number | null;
}

interface AuditPackagesTable {
  period: string;
  /** `slot/<n>` or `auditor/<id>`. */
  reader: string;
  /** Sealed to that reader. */
  bytes: Uint8Array;
}

interface AuditorsTable {
  id: string;
  name: string;
  recipient: string;
  from_day: string;
}
