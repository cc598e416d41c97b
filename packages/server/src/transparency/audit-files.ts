import type { AuditPackageList } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { heldSlotNumbers } from '../guardians/index.ts';
import { Problem } from '../http/index.ts';
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

/** What there is for a guardian: by month, and by slot where they have held several. */
export async function listOwnAuditFiles(store: Reader, account: string): Promise<AuditPackageList> {
  const files = await store
    .selectFrom('audit_packages')
    .select(['period', 'reader'])
    .select(({ fn }) => fn<number | string>('length', ['bytes']).as('size'))
    .orderBy('period', 'desc')
    .orderBy('reader')
    .execute();
  const held = await heldSlotNumbers(store, account);
  return files.flatMap(({ period, reader, size }) => {
    const slot = slotOf(reader);
    return slot !== null && held.has(slot) ? [{ period, slot, bytes: Number(size) }] : [];
  });
}

/**
 * A package as it is kept, sealed.
 *
 * @throws Problem `not-found` to all but who holds, or held, its slot.
 */
export async function readOwnAuditFile(
  store: Reader,
  account: string,
  { period, slot }: { period: string; slot: string },
): Promise<Uint8Array> {
  const held = await heldSlotNumbers(store, account);
  const row = await store
    .selectFrom('audit_packages')
    .select(['reader', 'bytes'])
    .where('period', '=', period)
    .where('reader', '=', `slot/${slot}`)
    .executeTakeFirst();
  const number = row === undefined ? null : slotOf(row.reader);
  if (row === undefined || number === null || !held.has(number)) throw new Problem('not-found');
  return row.bytes;
}

function slotOf(reader: string): number | null {
  const [, slot] = /^slot\/(\d+)$/.exec(reader) ?? [];
  return slot === undefined ? null : Number(slot);
}
