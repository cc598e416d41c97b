import type { Reader } from '../db/index.ts';
import type { Month } from './months.ts';

/** A sealed audit package, and whose it is: `slot/<n>` or `auditor/<id>`. */
export interface AuditFile {
  readonly period: Month;
  readonly reader: string;
  readonly bytes: Uint8Array;
}

/** The packages that the server still has, of one month or of all. */
export async function listAuditFiles(store: Reader, period: Month | null = null): Promise<AuditFile[]> {
  const files = store.selectFrom('audit_packages').selectAll().orderBy('period').orderBy('reader');
  return (period === null ? files : files.where('period', '=', period)).execute();
}
