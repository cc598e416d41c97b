import type { Day } from '@bellbuoy/protocol';
import { signingQuarters } from '@bellbuoy/protocol/vouchers';
import type { Reader } from '../db/index.ts';
import { type IssuingKey, issuingKeyOf } from '../programme/index.ts';

/** A key that signs today, and where its secret half is. */
export interface SigningKey {
  readonly key: IssuingKey;
  readonly keeper: string;
  readonly handle: string;
}

/** The keys that sign on a day: those of its quarter, and of the one before while claims begun in it are waited for. */
export async function listSigningKeys(store: Reader, day: Day): Promise<IssuingKey[]> {
  return (await findSigningKeys(store, day)).map(({ key }) => key);
}

export async function findSigningKeys(store: Reader, day: Day): Promise<SigningKey[]> {
  const rows = await store
    .selectFrom('voucher_keys')
    .innerJoin('issuing_secrets', 'issuing_secrets.kid', 'voucher_keys.kid')
    .selectAll('voucher_keys')
    .select(['issuing_secrets.keeper', 'issuing_secrets.handle'])
    .where('quarter', 'in', signingQuarters(day))
    .where('revoked_on', 'is', null)
    .execute();
  return rows.map(({ keeper, handle, ...row }) => ({ key: issuingKeyOf(row), keeper, handle }));
}
