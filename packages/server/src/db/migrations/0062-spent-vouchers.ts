import type { Migration } from '../migration.ts';

// Vouchers that were paid. A reversal takes its row away again, so that the bearer can come back: what happened is in the ledger.
export const spentVouchers: Migration = {
  name: '0062-spent-vouchers',
  statements: (types, engine) => [
    `create table spent_vouchers (
      spent_key ${types.text} primary key,
      kid ${types.text} not null,
      day ${types.text} not null,
      way ${types.text} not null,
      entry ${types.text} not null unique references ledger_entries (ref) deferrable initially deferred
    )${engine === 'sqlite' ? ' without rowid' : ''}`,
  ],
};
