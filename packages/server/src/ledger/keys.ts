// What makes an entry happen once. An award ends once, whichever way: so three kinds share one key. Entries that only move on what
// a balance says (`budget`, `close`, `expire` of vouchers, `return`) need none: the second time there is nothing to move.

export const LEDGER_KEYS = {
  reserve: (award: string) => `reserve/${award}`,
  /** Of the one `release`, `issue` or `expire` that ends an award. */
  end: (award: string) => `end/${award}`,
  pay: (key: string) => `pay/${key}`,
  gift: (key: string) => `gift/${key}`,
  reverse: (entry: string) => `reverse/${entry}`,
} as const;
