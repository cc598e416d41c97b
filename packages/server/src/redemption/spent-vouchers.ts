import type { Reader, Transaction } from '../db/index.ts';

export interface SpentVoucher {
  readonly day: string;
  /** The payment in the ledger. */
  readonly entry: string;
}

/** Spends a voucher that is not spent. Should two ever come so far at once, the unique key fails the second's transaction. */
export async function spendVoucher(
  transaction: Transaction,
  row: { spent_key: string; kid: string; day: string; way: string; entry: string },
): Promise<void> {
  await transaction.insertInto('spent_vouchers').values(row).execute();
}

export async function findSpent(store: Reader, spentKey: string): Promise<SpentVoucher | null> {
  const row = await store
    .selectFrom('spent_vouchers')
    .select(['day', 'entry'])
    .where('spent_key', '=', spentKey)
    .executeTakeFirst();
  return row ?? null;
}

/** Makes a voucher one that can be paid again. */
export async function unspend(transaction: Transaction, spentKey: string): Promise<void> {
  await transaction.deleteFrom('spent_vouchers').where('spent_key', '=', spentKey).execute();
}
