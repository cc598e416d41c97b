// Where money can be. Everything but `funds` holds what is there; `funds` owes what was taken from it.

/** An account of the ledger; nothing to do with those of staff. */
export type LedgerAccount =
  | 'funds'
  | 'reserved'
  | 'expired'
  | `budget:${string}`
  | `issued:${string}`
  | `paid:${string}`;

/** What may be spent in a quarter and is not reserved yet. */
export function budgetOf(quarter: string): LedgerAccount {
  return `budget:${quarter}`;
}

/** What is outstanding in vouchers of one key. */
export function issuedBy(kid: string): LedgerAccount {
  return `issued:${kid}`;
}

/** What was paid in one way. */
export function paidBy(way: string): LedgerAccount {
  return `paid:${way}`;
}

/** The quarter whose budget an account is; null where it is none. */
export function quarterOfBudget(account: LedgerAccount): string | null {
  return account.startsWith('budget:') ? account.slice('budget:'.length) : null;
}

/** The key whose vouchers an account is of; null where it is none. */
export function kidOfIssued(account: LedgerAccount): string | null {
  return account.startsWith('issued:') ? account.slice('issued:'.length) : null;
}

/** The way in which money left, by the account that it is in; null where it is none. */
export function wayOfPaid(account: LedgerAccount): string | null {
  return account.startsWith('paid:') ? account.slice('paid:'.length) : null;
}
