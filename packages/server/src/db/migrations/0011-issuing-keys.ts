import type { Migration } from '../migration.ts';

// Public halves of the keys that sign blindly: the descriptor names them.
export const issuingKeys: Migration = {
  name: '0011-issuing-keys',
  statements: (types) => [
    `create table issuing_keys (
      kid ${types.text} primary key,
      kind ${types.text} not null check (kind in ('pass')),
      quarter ${types.text} not null,
      redeem_until ${types.text} not null,
      modulus ${types.text} not null,
      unique (kind, quarter)
    )`,
  ],
};
