import { quarterOf } from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { budgetOf, quarterOfBudget } from './accounts.ts';
import { balanceOf, balances } from './balances.ts';
import { lockLedger, post } from './post.ts';
import { requireRules } from './terms.ts';

/**
 * Makes a quarter's budget what the rules say: never so much that the year's budgets together exceed the year's, and
 * never less than is spent or reserved of it. Called again it changes nothing, unless the rules have, or something came back.
 *
 * @param quarter as `2026-Q4`.
 */
export async function openBudget(
  transaction: Transaction,
  programme: Programme,
  quarter: string,
): Promise<void> {
  const { budget, currency } = requireRules(programme);
  await lockLedger(transaction, programme);
  const opened = await openedFor(transaction, `budget:${quarter}`, currency);
  const others = (await openedFor(transaction, `budget:${quarter.slice(0, 4)}-%`, currency)) - opened;
  const wanted = least(budget.quarter, budget.year - others);
  const free = await balanceOf(transaction, budgetOf(quarter), currency);
  const change = wanted - opened;
  const amount = change < -free ? -free : change;
  if (amount === 0n) return;
  await post(transaction, programme, {
    ...{ kind: 'budget', currency },
    postings: [
      ['funds', -amount],
      [budgetOf(quarter), amount],
    ],
  });
}

/** Gives back to the funds what quarters that are over have not spent, and what came back to them since. */
export async function closeBudgets(transaction: Transaction, programme: Programme): Promise<void> {
  await lockLedger(transaction, programme);
  const now = quarterOf(today(programme));
  for (const { account, currency, amount } of await balances(transaction)) {
    const quarter = quarterOfBudget(account);
    if (quarter === null || quarter >= now || amount === 0n) continue;
    await post(transaction, programme, {
      ...{ kind: 'close', currency },
      postings: [
        [account, -amount],
        ['funds', amount],
      ],
    });
  }
}

/** What budgets have taken from the funds, less what they gave back. */
async function openedFor(store: Reader, budgets: string, currency: string): Promise<bigint> {
  const row = await store
    .selectFrom('ledger_postings as budget')
    .innerJoin('ledger_postings as funds', 'funds.entry', 'budget.entry')
    .select((select) => select.cast<number | null>(select.fn.sum('budget.amount'), 'bigint').as('amount'))
    .where('budget.account', 'like', budgets)
    .where('budget.currency', '=', currency)
    .where('funds.account', '=', 'funds')
    .where('funds.currency', '=', currency)
    .executeTakeFirst();
  return BigInt(row?.amount ?? 0);
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}
