import type { Migration } from '../migration.ts';

// Issuing keys of every kind, where `issuing_keys` took passes' alone. What they sign with lies apart, as shred keys do: a backup of
// the data has none of it.
export const voucherKeys: Migration = {
  name: '0051-voucher-keys',
  statements: (types) => [
    `create table voucher_keys (
      kid ${types.text} primary key,
      kind ${types.text} not null check (kind in ('award', 'commendation', 'pass')),
      value ${types.integer} not null,
      currency ${types.text} not null,
      level ${types.integer} not null,
      quarter ${types.text} not null,
      redeem_until ${types.text} not null,
      modulus ${types.text} not null,
      retired_on ${types.text},
      revoked_on ${types.text},
      check ((value > 0) = (kind = 'award') and (currency <> '') = (kind = 'award')),
      check ((level > 0) = (kind = 'commendation'))
    )`,
    // Two keys for one purpose would tell those who have the one from those who have the other.
    `create unique index voucher_keys_by_purpose on voucher_keys (kind, value, currency, level, quarter)
      where revoked_on is null`,
    `create table issuing_secrets (
      kid ${types.text} primary key,
      keeper ${types.text} not null,
      handle ${types.text} not null
    )`,
    `insert into voucher_keys
      select kid, kind, 0, '', 0, quarter, redeem_until, modulus, null, null from issuing_keys`,
    'drop table issuing_keys',
  ],
};
