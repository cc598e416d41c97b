import { quarterOf } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { budgetOf, issuedBy } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { LEDGER_KEYS } from './keys.ts';
import { openBudget } from './open-budget.ts';
import { lockLedger, type Posted, post } from './post.ts';
import { findReservation, requireReservation } from './reservation.ts';
import { requireRules } from './terms.ts';

/**
 * Reserves money for an award that was granted, from the budget of this quarter. Repeated for the same award and amount,
 * it is the same reservation.
 *
 * @param award the award's ref, never a mailbox or a case.
 * @param amount minor units of the rules' currency.
 * @throws Problem `over-budget` where less is left: nothing is kept then. `decided` for another amount than before.
 */
export async function reserve(
  transaction: Transaction,
  programme: Programme,
  { award, amount }: { readonly award: string; readonly amount: bigint },
): Promise<Posted> {
  const { currency } = requireRules(programme);
  const key = LEDGER_KEYS.reserve(award);
  await lockLedger(transaction, programme);
  const known = await findReservation(transaction, award);
  const quarter = quarterOf(today(programme));
  const budget = known?.budget ?? budgetOf(quarter);
  if (known === null) {
    await openBudget(transaction, programme, quarter);
    if ((await balanceOf(transaction, budget, currency)) < amount) throw new Problem('over-budget');
  }
  return post(transaction, programme, {
    ...{ kind: 'reserve', key, award, currency: known?.currency ?? currency },
    postings: [
      [budget, -amount],
      ['reserved', amount],
    ],
  });
}

/**
 * Gives back what was reserved for an award that will not be offered, to the budget that it came from.
 *
 * @throws Problem `not-found` where nothing was reserved, `decided` where the award has ended in another way.
 */
export async function release(
  transaction: Transaction,
  programme: Programme,
  { award }: { readonly award: string },
): Promise<Posted> {
  await lockLedger(transaction, programme);
  const { amount, currency, budget } = await requireReservation(transaction, award);
  return post(transaction, programme, {
    ...{ kind: 'release', key: LEDGER_KEYS.end(award), award, currency },
    postings: [
      ['reserved', -amount],
      [budget, amount],
    ],
  });
}

/**
 * Turns what was reserved for an award into vouchers, in the transaction that keeps their signatures.
 *
 * @param vouchers what each was signed by, and its value in minor units.
 * @throws Problem `not-found` where nothing was reserved, `malformed` where they do not add up to it, `decided` where the
 * award has ended in another way or with other vouchers.
 */
export async function issue(
  transaction: Transaction,
  programme: Programme,
  {
    award,
    vouchers,
  }: {
    readonly award: string;
    readonly vouchers: readonly { readonly kid: string; readonly value: bigint }[];
  },
): Promise<Posted> {
  await lockLedger(transaction, programme);
  const { amount, currency } = await requireReservation(transaction, award);
  const sum = vouchers.reduce((total, { value }) => total + value, 0n);
  if (sum !== amount || vouchers.some(({ value }) => value <= 0n)) throw new Problem('malformed');
  return post(transaction, programme, {
    ...{ kind: 'issue', key: LEDGER_KEYS.end(award), award, currency },
    postings: [['reserved', -amount], ...vouchers.map(({ kid, value }) => [issuedBy(kid), value] as const)],
  });
}
