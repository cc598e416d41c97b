import { quarterOf } from '@bellbuoy/protocol';
import { findIssuingKey } from '../issuing/index.ts';
import { type Programme, rewardRules, today } from '../programme/index.ts';
import { kidOfIssued } from './accounts.ts';
import { balances } from './balances.ts';
import { expireVouchers } from './expire.ts';
import { closeBudgets, openBudget } from './open-budget.ts';
import { lockLedger } from './post.ts';

/**
 * What a day brings to the ledger: vouchers that are no longer taken expire, quarters that are over give back, and the
 * one that has begun gets its budget. Nothing happens where a programme has no rules for money.
 */
export async function keepLedger(programme: Programme): Promise<void> {
  if (rewardRules(programme) === null) return;
  const day = today(programme);
  await programme.database.transaction(async (transaction) => {
    await lockLedger(transaction, programme);
    for (const { account, currency, amount } of await balances(transaction)) {
      const kid = kidOfIssued(account);
      const known = kid === null || amount === 0n ? null : await findIssuingKey(transaction, kid);
      if (known === null || known.key.redeemUntil >= day) continue;
      const { quarter } = known.key;
      await expireVouchers(transaction, programme, { kid: known.key.kid, quarter, currency });
    }
    await closeBudgets(transaction, programme);
    await openBudget(transaction, programme, quarterOf(day));
  });
}
