import type { LookedAt } from '@bellbuoy/protocol';

/** Vouchers, and what the server says of each. */
export interface Brought {
  readonly vouchers: readonly string[];
  readonly said: readonly LookedAt[];
}
