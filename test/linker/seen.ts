// What somebody sees who has everything that a programme has: its database, every request that reached it, in order,
// and the paymaster's own notes. Only the devices of those who were thanked are not theirs.

/** A claim as it reached the server: whose award it is for is known, and what was signed is blinded. */
export interface SeenClaim {
  readonly day: number;
  /** By which key each of its vouchers was signed. */
  readonly kids: readonly string[];
}

/** A voucher as it was presented at the counter, in the order of presenting. */
export interface SeenVoucher {
  readonly day: number;
  /** What was presented in one go has one number. */
  readonly visit: number;
  readonly kid: string;
}

export interface Seen {
  /** In the order of their arrival. */
  readonly claims: readonly SeenClaim[];
  /** In the order of their arrival. */
  readonly vouchers: readonly SeenVoucher[];
}

/** A guess for each voucher: the index of the claim that it is said to come from, or null. */
export type Guesses = readonly (number | null)[];
