// How large the crowd is that a voucher hides in. The figures of the first month of a quarter name every key of the
// quarters before it whose vouchers can still be redeemed: by then the keys of the last one sign no more.

import * as v from 'valibot';
import { countField, hashField, ordinalField } from '../fields.ts';
import { currencyField } from '../rewards/money.ts';

const counted = {
  kid: hashField,
  quarter: v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/)),
  /** Vouchers that were signed; null for fewer than five. */
  issued: v.nullable(countField),
  /** Vouchers that came back, since the quarter began; it only grows by five or more. Null for fewer than five. */
  redeemed: v.nullable(countField),
};

export const voucherCountSchema = v.variant('kind', [
  v.object({ ...counted, kind: v.literal('award'), value: ordinalField, currency: currencyField }),
  v.object({ ...counted, kind: v.literal('commendation'), level: ordinalField }),
]);
/** What is published of the vouchers of one key. */
export type VoucherCount = v.InferOutput<typeof voucherCountSchema>;
