export interface RedemptionTables {
  spent_vouchers: SpentVouchersTable;
}

interface SpentVouchersTable {
  /** b64 H of what was signed: see `spentKeyOf`. */
  spent_key: string;
  kid: string;
  day: string;
  way: string;
  /** The payment in the ledger. */
  entry: string;
}
