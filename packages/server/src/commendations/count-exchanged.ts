import type { Reader } from '../db/index.ts';

/** How many vouchers of each key were exchanged, by kid. Keys of which none came back are left out. */
export async function countExchanged(store: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await store
    .selectFrom('spent_commendations')
    .select(({ fn }) => ['kid', fn.countAll<number | string>().as('count')])
    .groupBy('kid')
    .execute();
  return new Map(rows.map(({ kid, count }) => [kid, Number(count)]));
}
