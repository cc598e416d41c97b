// Issuing keys as the descriptor names them. They are in the database, because every server of the programme names them;
// who makes them and signs with them is the business of `issuing`.

import type { Descriptor } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema } from '../db/index.ts';

/** A key as the descriptor names it: what its vouchers are good for, and until when. */
export type IssuingKey = Descriptor['issuing'][number];

/** All that were not revoked, oldest quarter first. */
export async function listIssuingKeys(store: Reader): Promise<IssuingKey[]> {
  const rows = await store
    .selectFrom('voucher_keys')
    .selectAll()
    .where('revoked_on', 'is', null)
    .orderBy('quarter')
    .orderBy('kind')
    .orderBy('value')
    .orderBy('level')
    .execute();
  return rows.map(issuingKeyOf);
}

export function issuingKeyOf(row: Selectable<Schema['voucher_keys']>): IssuingKey {
  const { kid, kind, quarter, redeem_until, value, currency, level } = row;
  const jwk = { kty: 'RSA', e: 'AQAB', n: row.modulus } as const;
  const key = { kid, quarter, redeemUntil: redeem_until, jwk };
  if (kind === 'award') return { ...key, kind, value, currency };
  return kind === 'commendation' ? { ...key, kind, level } : { ...key, kind };
}
