import { BACK_TO_BUDGET } from '@bellbuoy/protocol/rewards';
import type { Transaction } from '../db/index.ts';
import { type Programme, rewardRules } from '../programme/index.ts';
import { budgetOf, issuedBy } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { LEDGER_KEYS } from './keys.ts';
import { lockLedger, type Posted, post } from './post.ts';
import { type Reservation, requireReservation } from './reservation.ts';

/** A voucher key whose vouchers are no longer taken. */
export interface ExpiredKey {
  readonly kid: string;
  /** In which they were issued. */
  readonly quarter: string;
  readonly currency: string;
}

/**
 * Ends an award that was offered and that nobody claimed in time.
 *
 * @throws Problem `not-found` where nothing was reserved, `decided` where the award has ended in another way.
 */
export async function expireAward(
  transaction: Transaction,
  programme: Programme,
  { award }: { readonly award: string },
): Promise<Posted> {
  await lockLedger(transaction, programme);
  const reservation = await requireReservation(transaction, award);
  const { amount, currency } = reservation;
  const posted = await post(transaction, programme, {
    ...{ kind: 'expire', key: LEDGER_KEYS.end(award), award, currency },
    postings: [
      ['reserved', -amount],
      ['expired', amount],
    ],
  });
  if (posted.isNew) await returnExpired(transaction, programme, reservation);
  return posted;
}

/**
 * Expires what is outstanding in vouchers of a key. Which they are nobody knows: what was issued and never came back.
 */
export async function expireVouchers(
  transaction: Transaction,
  programme: Programme,
  { kid, quarter, currency }: ExpiredKey,
): Promise<void> {
  await lockLedger(transaction, programme);
  const amount = await balanceOf(transaction, issuedBy(kid), currency);
  if (amount === 0n) return;
  await post(transaction, programme, {
    ...{ kind: 'expire', currency },
    postings: [
      [issuedBy(kid), -amount],
      ['expired', amount],
    ],
  });
  await returnExpired(transaction, programme, { budget: budgetOf(quarter), amount, currency });
}

/** By the rules it goes back to the budget that it came from, or waits until it is given away. */
async function returnExpired(
  transaction: Transaction,
  programme: Programme,
  { budget, amount, currency }: Reservation,
): Promise<void> {
  if (rewardRules(programme)?.unclaimed !== BACK_TO_BUDGET) return;
  await post(transaction, programme, {
    ...{ kind: 'return', currency },
    postings: [
      ['expired', -amount],
      [budget, amount],
    ],
  });
}
