import { addDays, type Day, lastDayOf, quarterOf } from '@bellbuoy/protocol';
import type { Reader } from '../db/index.ts';
import { type IssuingKey, issuingKeyOf } from '../programme/index.ts';

/** Days after a quarter in which claims that were begun in it can still be signed. */
const GRACE_DAYS = 14;

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
  const quarters = [quarterOf(day), quarterOf(addDays(day, -GRACE_DAYS))];
  const rows = await store
    .selectFrom('voucher_keys')
    .innerJoin('issuing_secrets', 'issuing_secrets.kid', 'voucher_keys.kid')
    .selectAll('voucher_keys')
    .select(['issuing_secrets.keeper', 'issuing_secrets.handle'])
    .where('quarter', 'in', quarters)
    .where('revoked_on', 'is', null)
    .execute();
  return rows.map(({ keeper, handle, ...row }) => ({ key: issuingKeyOf(row), keeper, handle }));
}

/** The first day on which a quarter's keys sign no more. */
export function retiresOn(quarter: string): Day {
  return addDays(lastDayOf(quarter), GRACE_DAYS + 1);
}
