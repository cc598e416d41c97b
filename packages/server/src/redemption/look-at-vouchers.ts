import type { LookedAt, VoucherVerdict } from '@bellbuoy/protocol';
import { amountNumber } from '@bellbuoy/protocol/rewards';
import type { Reader } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { type MoneyVoucher, recogniseVoucher } from './recognise-voucher.ts';
import { findSpent } from './spent-vouchers.ts';

/** What each voucher is worth, and whether it can be paid; in the order asked. */
export async function lookAtVouchers(programme: Programme, vouchers: readonly string[]): Promise<LookedAt[]> {
  const { store } = programme.database;
  return Promise.all(vouchers.map((voucher) => lookAtVoucher(store, programme, voucher)));
}

export async function lookAtVoucher(store: Reader, programme: Programme, text: string): Promise<LookedAt> {
  const { verdict, voucher } = await recogniseVoucher(store, text, today(programme));
  const spent = voucher === null ? null : await findSpent(store, voucher.spentKey);
  return spent === null ? say(verdict, voucher) : say('spent', voucher, spent.day);
}

export function say(
  verdict: VoucherVerdict,
  voucher: MoneyVoucher | null,
  spentOn: string | null = null,
): LookedAt {
  if (voucher === null) return { verdict, value: null, currency: null, redeemUntil: null, spentOn };
  const { value, currency, redeemUntil } = voucher;
  return { verdict, value: amountNumber(value), currency, redeemUntil, spentOn };
}
