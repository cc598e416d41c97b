import type { LookedAt } from '@bellbuoy/protocol';
import { lockLedger, reverse } from '../ledger/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { lookAtVoucher } from './look-at-vouchers.ts';
import { recogniseVoucher } from './recognise-voucher.ts';
import { findSpent, unspend } from './spent-vouchers.ts';

/**
 * Takes a payment back that did not reach whoever brought the voucher: they bring it again, and it can be paid again. It takes the
 * voucher, so nobody can take back what they do not hold.
 *
 * @param by the paymaster's account.
 * @returns what the voucher is now; the same where nothing was paid on it.
 */
export async function reverseRedemption(programme: Programme, text: string, by: string): Promise<LookedAt> {
  return programme.database.transaction(async (transaction) => {
    await lockLedger(transaction, programme);
    const { voucher } = await recogniseVoucher(transaction, text, today(programme));
    const spent = voucher === null ? null : await findSpent(transaction, voucher.spentKey);
    if (voucher !== null && spent !== null) {
      await reverse(transaction, programme, { entry: spent.entry, by });
      await unspend(transaction, voucher.spentKey);
    }
    return lookAtVoucher(transaction, programme, text);
  });
}
