import { createHash } from 'node:crypto';
import { decodeB64, encodeB64, type LookedAt, type Redeem } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { findPayment, lockLedger, pay, requireRules } from '../ledger/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { say } from './look-at-vouchers.ts';
import { type MoneyVoucher, type Recognised, recogniseVoucher } from './recognise-voucher.ts';
import { findSpent, spendVoucher } from './spent-vouchers.ts';

/**
 * Pays vouchers, each for itself: what is wrong with one keeps no other from being paid. All of it is one transaction, and
 * the same call again is answered as the first time. That somebody was asked who they are is kept nowhere: it would tell which
 * vouchers came together.
 *
 * @param by the paymaster's account.
 * @returns what became of each, in the order asked.
 * @throws Problem `above-ceiling` where more would be paid than the rules pay to anybody, and the paymaster does not say that
 * they have done what those ask: nothing is paid then.
 */
export async function redeemVouchers(
  programme: Programme,
  { vouchers, way, key, identified }: Redeem,
  by: string,
): Promise<LookedAt[]> {
  return programme.database.transaction(async (transaction) => {
    // First, so that of two who bring the same voucher the second sees what the first has done.
    await lockLedger(transaction, programme);
    const recognised: Recognised[] = [];
    for (const text of vouchers) recognised.push(await recogniseVoucher(transaction, text, today(programme)));
    if (identified !== true) await requireBelowCeiling(transaction, programme, recognised);
    const done = new Set<string>();
    const answers: LookedAt[] = [];
    for (const { verdict, voucher } of recognised) {
      const isTwice = voucher !== null && done.has(voucher.spentKey);
      if (voucher !== null) done.add(voucher.spentKey);
      if (voucher === null) answers.push(say(verdict, null));
      else if (isTwice) answers.push(say('spent', voucher, today(programme)));
      else answers.push(await redeem(transaction, programme, { voucher, verdict, way, key, by }));
    }
    return answers;
  });
}

async function requireBelowCeiling(
  transaction: Transaction,
  programme: Programme,
  recognised: readonly Recognised[],
): Promise<void> {
  const ceiling = requireRules(programme).anonymousCeiling;
  if (ceiling === null) return;
  const payable = new Map<string, bigint>();
  for (const { verdict, voucher } of recognised) {
    if (verdict !== 'valid' || (await findSpent(transaction, voucher.spentKey)) !== null) continue;
    payable.set(voucher.spentKey, voucher.value);
  }
  const amount = [...payable.values()].reduce((sum, value) => sum + value, 0n);
  if (amount > ceiling) throw new Problem('above-ceiling');
}

async function redeem(
  transaction: Transaction,
  programme: Programme,
  asked: {
    readonly voucher: MoneyVoucher;
    readonly verdict: LookedAt['verdict'];
    readonly way: string;
    readonly key: string;
    readonly by: string;
  },
): Promise<LookedAt> {
  const { voucher, verdict, way, by } = asked;
  const key = keyOfPayment(asked.key, voucher);
  const spent = await findSpent(transaction, voucher.spentKey);
  const payment = await findPayment(transaction, key);
  // What this very call has paid is answered so, whatever has become of its key since.
  if (spent !== null) {
    const isSame = payment !== null && payment.ref === spent.entry && payment.way === way;
    return say(isSame ? 'paid' : 'spent', voucher, spent.day);
  }
  if (payment !== null) return say('taken-back', voucher);
  if (verdict !== 'valid') return say(verdict, voucher);
  const { kid, value, currency } = voucher;
  const day = today(programme);
  try {
    const { ref } = await pay(transaction, programme, { kid, value, currency, way, key, by });
    await spendVoucher(transaction, { spent_key: voucher.spentKey, kid, day, way, entry: ref });
    return say('paid', voucher, day);
  } catch (error) {
    if (error instanceof Problem && error.code === 'over-issued') return say('over-issued', voucher);
    throw error;
  }
}

/** One for each voucher of a call. Whoever reads the ledger cannot tell which payments were of one call. */
function keyOfPayment(key: string, { spentKey }: MoneyVoucher): string {
  return encodeB64(createHash('sha256').update(decodeB64(key)).update(decodeB64(spentKey)).digest());
}
