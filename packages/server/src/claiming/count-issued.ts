import type { Reader } from '../db/index.ts';

/** How many vouchers each key has signed, by kid. Keys that have signed none are left out. */
export async function countIssued(store: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await store.selectFrom('voucher_counts').selectAll().execute();
  return new Map(rows.map(({ kid, issued }) => [kid, issued]));
}
