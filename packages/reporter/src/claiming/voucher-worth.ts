import type { Day } from '@bellbuoy/protocol';
import {
  type IssuingKey,
  type ParsedVoucher,
  parseVoucher,
  verifyVoucher,
} from '@bellbuoy/protocol/vouchers';
import { sayDate } from '../messages/dates.ts';
import { locale } from '../page/say.ts';
import { sayClaims, sayMoney } from './say-claims.ts';

/** What can be said of a text without asking anybody. */
export type Worth =
  | { readonly kind: 'good' | 'expired'; readonly key: IssuingKey }
  | { readonly kind: 'forged' | 'other-key' | 'no-voucher' };

/** Looks at a voucher with the keys of a verified descriptor. Whether it has been spent is not known here. */
export async function worthOf(text: string, issuing: readonly IssuingKey[], today: Day): Promise<Worth> {
  const voucher = parsed(text.replace(/\s+/g, ''));
  if (voucher === null) return { kind: 'no-voucher' };
  const key = issuing.find(({ kid }) => kid === voucher.kid);
  if (key === undefined) return { kind: 'other-key' };
  if (!(await isSigned(voucher, key))) return { kind: 'forged' };
  return { kind: key.redeemUntil < today ? 'expired' : 'good', key };
}

/** What a voucher of a key is called. */
export function nameOfVoucher(key: IssuingKey | undefined): string {
  if (key?.kind === 'award')
    return sayClaims('voucher', {
      amount: sayMoney({ amount: BigInt(key.value), currency: key.currency }),
    });
  if (key?.kind === 'commendation') return sayClaims('commendationVoucher', { level: key.level });
  return sayClaims('unknown');
}

/** Until when it can be used, or could be. */
export function sayUse({ redeemUntil }: IssuingKey, today: Day): string {
  return sayClaims(redeemUntil < today ? 'tooLate' : 'use', { day: sayDate(redeemUntil, locale()) });
}

function parsed(text: string): ParsedVoucher | null {
  try {
    return parseVoucher(text);
  } catch {
    return null;
  }
}

async function isSigned(voucher: ParsedVoucher, { jwk }: IssuingKey): Promise<boolean> {
  try {
    await verifyVoucher(voucher, jwk);
    return true;
  } catch {
    return false;
  }
}
