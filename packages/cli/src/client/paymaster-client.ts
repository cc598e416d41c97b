import { encodeB64, type LookedAt, lookedAtSchema, parseAs, randomBytes } from '@bellbuoy/protocol';
import type { PaymentWay } from '@bellbuoy/protocol/rewards';
import type { OfficeSession } from './office-client.ts';

const KEY_BYTES = 16;

/** Pays vouchers over the counter, to as much as the rules pay to anybody. Says of each what became of it. */
export async function redeemVouchers(
  { http }: Pick<OfficeSession, 'http'>,
  vouchers: readonly string[],
  way: PaymentWay,
): Promise<readonly LookedAt[]> {
  const key = encodeB64(randomBytes(KEY_BYTES));
  return parseAs(lookedAtSchema, await http.post('/redemptions', { vouchers, way, key })).vouchers;
}
