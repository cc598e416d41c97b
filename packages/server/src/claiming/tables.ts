export interface ClaimingTables {
  claim_states: ClaimStatesTable;
  voucher_claims: VoucherClaimsTable;
  voucher_counts: VoucherCountsTable;
}

/** What reporters keep for themselves of claims, sealed to themselves. */
interface ClaimStatesTable {
  mailbox: string;
  /** b64 H of the envelope. */
  id: string;
  payload: number;
}

/** An award that has been claimed, and what was answered: the same request is answered the same. */
interface VoucherClaimsTable {
  /** b64 H of the award, as in `award_offers`. */
  hash: string;
  mailbox: string;
  /** b64 H of the request. */
  request: string;
  /** The signatures, one after the other. They are of what was blinded: no voucher can be told from them. */
  payload: number;
}

/** How many vouchers each issuing key has signed. */
interface VoucherCountsTable {
  kid: string;
  issued: number;
}
