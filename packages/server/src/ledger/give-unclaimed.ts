import { BACK_TO_BUDGET } from '@bellbuoy/protocol/rewards';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { paidBy } from './accounts.ts';
import { balanceOf } from './balances.ts';
import { LEDGER_KEYS } from './keys.ts';
import { findEntry, lockLedger, type Posted, post } from './post.ts';
import { requireRules } from './terms.ts';

/**
 * Posts that all that nobody claimed was given to the charity that the rules name.
 *
 * @param key what makes it happen once.
 * @throws Problem `not-found` where the rules name none, or nothing waits.
 */
export async function giveUnclaimed(
  transaction: Transaction,
  programme: Programme,
  { key, by }: { readonly key: string; readonly by: string },
): Promise<Posted> {
  const { currency, unclaimed } = requireRules(programme);
  await lockLedger(transaction, programme);
  const known = await findEntry(transaction, LEDGER_KEYS.gift(key));
  if (known !== null) return { ref: known.ref, isNew: false };
  const amount = await balanceOf(transaction, 'expired', currency);
  if (unclaimed === BACK_TO_BUDGET || amount === 0n) throw new Problem('not-found');
  return post(transaction, programme, {
    ...{ kind: 'gift', key: LEDGER_KEYS.gift(key), by, currency },
    postings: [
      ['expired', -amount],
      [paidBy('gift'), amount],
    ],
  });
}
