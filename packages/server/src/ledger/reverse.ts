import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { LEDGER_KEYS } from './keys.ts';
import { lockLedger, type Posted, post, postingsOf } from './post.ts';
import type { LedgerKind } from './tables.ts';

/** What a mistake of somebody can be in. Everything else follows from rules and decisions, and has its own opposite. */
const REVERSIBLE: readonly LedgerKind[] = ['pay', 'gift'];

/**
 * Posts the exact opposite of an entry: the only way in which anything is corrected.
 *
 * @throws Problem `not-found` for no entry of that ref, or one that is not reversed.
 */
export async function reverse(
  transaction: Transaction,
  programme: Programme,
  { entry, by }: { readonly entry: string; readonly by: string },
): Promise<Posted> {
  await lockLedger(transaction, programme);
  const reversed = await transaction
    .selectFrom('ledger_entries')
    .select('kind')
    .where('ref', '=', entry)
    .executeTakeFirst();
  const [first, ...rest] = await postingsOf(transaction, entry);
  if (reversed === undefined || !REVERSIBLE.includes(reversed.kind) || first === undefined)
    throw new Problem('not-found');
  return post(transaction, programme, {
    ...{ kind: 'reverse', key: LEDGER_KEYS.reverse(entry), reverses: entry, by, currency: first.currency },
    postings: [first, ...rest].map(({ account, amount }) => [account, -amount] as const),
  });
}
