export interface IssuingTables {
  voucher_keys: VoucherKeysTable;
  issuing_secrets: IssuingSecretsTable;
}

/** Public halves of the keys that sign vouchers blindly, all that there ever were. */
interface VoucherKeysTable {
  kid: string;
  kind: 'award' | 'commendation' | 'pass';
  /** Of an award, in minor units of `currency`; otherwise 0 and ''. */
  value: number;
  currency: string;
  /** Of a commendation; otherwise 0. */
  level: number;
  quarter: string;
  redeem_until: string;
  /** b64 of the RSA modulus. */
  modulus: string;
  /** The day on which its secret half was destroyed, on schedule. */
  retired_on: string | null;
  /** The day from which nothing that it signed is taken any more. */
  revoked_on: string | null;
}

/** Secret halves, as their keeper names them. */
interface IssuingSecretsTable {
  kid: string;
  keeper: 'file' | 'pkcs11';
  handle: string;
}
