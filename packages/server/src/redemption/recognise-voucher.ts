import type { Day, VoucherVerdict } from '@bellbuoy/protocol';
import { ProtocolError } from '@bellbuoy/protocol';
import { type ParsedVoucher, parseVoucher, spentKeyOf } from '@bellbuoy/protocol/vouchers';
import type { Reader } from '../db/index.ts';
import { findIssuingKey, isSignedBy } from '../issuing/index.ts';

/** A voucher of this programme's that is worth money, whether it can be paid or not. */
export interface MoneyVoucher {
  readonly spentKey: string;
  readonly kid: string;
  /** Minor units. */
  readonly value: bigint;
  readonly currency: string;
  readonly redeemUntil: Day;
}

/** What a text is before anybody asks whether it was paid already. */
export type Recognised =
  | {
      readonly verdict: Exclude<VoucherVerdict, 'valid' | 'paid' | 'spent'>;
      readonly voucher: MoneyVoucher | null;
    }
  | { readonly verdict: 'valid'; readonly voucher: MoneyVoucher };

const TYP = 'bellbuoy-voucher';

/** Recognises a voucher, by the keys that this programme ever had. Its signature is verified by OpenSSL. */
export async function recogniseVoucher(store: Reader, text: string, day: Day): Promise<Recognised> {
  const parsed = parseOrNull(text);
  if (parsed === null) return { verdict: isVoucherOfSorts(text) ? 'altered' : 'unreadable', voucher: null };
  const known = await findIssuingKey(store, parsed.kid);
  if (known === null) return { verdict: 'other-programme', voucher: null };
  const { key, revokedOn } = known;
  if (!isSignedBy(parsed, key.jwk)) return { verdict: 'forged', voucher: null };
  if (key.kind !== 'award') return { verdict: 'not-money', voucher: null };
  const voucher = {
    ...{ spentKey: spentKeyOf(parsed), kid: key.kid, value: BigInt(key.value) },
    ...{ currency: key.currency, redeemUntil: key.redeemUntil },
  };
  if (revokedOn !== null) return { verdict: 'revoked', voucher };
  return { verdict: key.redeemUntil < day ? 'expired' : 'valid', voucher };
}

function parseOrNull(text: string): ParsedVoucher | null {
  try {
    return parseVoucher(text);
  } catch (error) {
    if (error instanceof ProtocolError) return null;
    throw error;
  }
}

/** Whether it calls itself a voucher, however it is spelled: somebody wants to hear that theirs was changed on its way. */
function isVoucherOfSorts(text: string): boolean {
  const [header = ''] = text.trim().split('.', 1);
  try {
    const value: unknown = JSON.parse(Buffer.from(header, 'base64url').toString());
    return typeof value === 'object' && value !== null && Reflect.get(value, 'typ') === TYP;
  } catch {
    return false;
  }
}
