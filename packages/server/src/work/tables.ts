export interface WorkTables {
  spent: SpentTable;
  issuing_keys: IssuingKeysTable;
}

/** Work and passes that cannot be used again. Nothing tells for which report they were. */
interface SpentTable {
  key: string;
  kind: 'work' | 'pass';
  until_day: string;
}

/** Public halves of the keys that sign passes. */
interface IssuingKeysTable {
  kid: string;
  kind: 'pass';
  quarter: string;
  redeem_until: string;
  /** b64 of the RSA modulus. */
  modulus: string;
}
