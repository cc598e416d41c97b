// The paymaster's calls: what a voucher is worth, paying it, and what has been paid. Nothing in them is of a report.

import * as v from 'valibot';
import { b64Of, dayField, monthField, textUpTo } from '../fields.ts';
import { PAYMENT_WAYS } from '../rewards/closed-sets.ts';

/** So many vouchers in one call: those of several awards, as a partner brings them. */
export const MAX_REDEEMED = 100;

/**
 * What is said of a voucher. `valid` can be paid; `paid` was, by this call or by the same one before. `spent`: paid before, to
 * somebody. `altered`: it says that it is a voucher, and is not spelled as vouchers are. `unreadable`: nothing of the kind.
 * `other-programme`: of a key that is not this programme's. `forged`: nobody signed it. `over-issued`: more of its key came back
 * than were issued. `taken-back`: this very call paid it, and the payment was reversed since.
 */
export const VOUCHER_VERDICTS = [
  'valid',
  'paid',
  'spent',
  'expired',
  'revoked',
  'forged',
  'altered',
  'unreadable',
  'other-programme',
  'not-money',
  'over-issued',
  'taken-back',
] as const;
export type VoucherVerdict = (typeof VOUCHER_VERDICTS)[number];

// Longer than any voucher: what is unreadable is told so, and not that the call was.
const vouchers = v.pipe(v.array(textUpTo(2_048)), v.minLength(1), v.maxLength(MAX_REDEEMED));

/** `POST /redemptions/look` */
export const lookAtVouchersSchema = v.strictObject({ vouchers });
export type LookAtVouchers = v.InferOutput<typeof lookAtVouchersSchema>;

/**
 * `POST /redemptions`: `key` is 16 random bytes; the same call again is the same payment. `identified`: the paymaster has done
 * what the rules ask above their `anonymousCeiling`.
 */
export const redeemSchema = v.strictObject({
  vouchers,
  way: v.picklist(PAYMENT_WAYS),
  key: b64Of(16),
  identified: v.exactOptional(v.literal(true)),
});
export type Redeem = v.InferOutput<typeof redeemSchema>;

/** `POST /redemptions/reversals`: the bearer has brought back the voucher, because the payment did not reach them. */
export const reverseRedemptionSchema = v.strictObject({ voucher: textUpTo(2_048) });

/** `POST /ledger/gifts`: all that nobody claimed was given to the charity that the rules name. */
export const giveUnclaimedSchema = v.strictObject({ key: b64Of(16) });

const amount = v.pipe(v.number(), v.safeInteger());
const currency = v.string();

const LookedAt = v.object({
  verdict: v.picklist(VOUCHER_VERDICTS),
  /** Minor units; null where the voucher is not one that was worth something here. */
  value: v.nullable(amount),
  currency: v.nullable(currency),
  redeemUntil: v.nullable(dayField),
  /** The day on which it was paid. */
  spentOn: v.nullable(dayField),
});
/** What is said of one voucher. */
export type LookedAt = v.InferOutput<typeof LookedAt>;

/** Answer to `POST /redemptions/look`, `POST /redemptions` and `POST /redemptions/reversals`: in the order asked. */
export const lookedAtSchema = v.object({ vouchers: v.array(LookedAt) });
export type LookedAtList = v.InferOutput<typeof lookedAtSchema>;

const Redemption = v.object({
  day: dayField,
  value: amount,
  currency,
  way: v.string(),
  isReversed: v.boolean(),
});
export type Redemption = v.InferOutput<typeof Redemption>;

/** Answer to `GET /redemptions`: the newest day first, within a day by value. */
export const redemptionListSchema = v.object({ redemptions: v.array(Redemption) });
export type RedemptionList = v.InferOutput<typeof redemptionListSchema>;

/** Answer to `GET /ledger`: balances, and what each month moved; single entries are no business of a paymaster. */
export const ledgerViewSchema = v.object({
  balances: v.array(v.object({ account: v.string(), currency, amount })),
  months: v.array(
    v.object({
      month: monthField,
      kind: v.string(),
      account: v.string(),
      currency,
      amount,
    }),
  ),
});
export type LedgerView = v.InferOutput<typeof ledgerViewSchema>;
