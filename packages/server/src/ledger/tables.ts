export interface LedgerTables {
  ledger_entries: LedgerEntriesTable;
  ledger_postings: LedgerPostingsTable;
}

/** What can happen to money. */
export type LedgerKind =
  | 'budget'
  | 'close'
  | 'reserve'
  | 'release'
  | 'issue'
  | 'pay'
  | 'expire'
  | 'return'
  | 'gift'
  | 'reverse';

/** Nothing in it says in which order the entries of a day came. */
interface LedgerEntriesTable {
  /** b64 of 16 random bytes. */
  ref: string;
  /** What makes it happen once: see `keys.ts`. */
  key: string;
  day: string;
  kind: LedgerKind;
  /** The ref of the award that money was reserved for; never of a payment. */
  award: string | null;
  reverses: string | null;
  /** Which staff account posted it; null for what follows from the rules. */
  posted_by: string | null;
}

interface LedgerPostingsTable {
  entry: string;
  account: string;
  currency: string;
  /** Minor units, signed; an entry's sum to zero. */
  amount: number;
}
