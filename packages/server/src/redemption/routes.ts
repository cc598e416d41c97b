import {
  giveUnclaimedSchema,
  type LedgerView,
  type LookedAtList,
  lookAtVouchersSchema,
  type RedemptionList,
  redeemSchema,
  reverseRedemptionSchema,
} from '@bellbuoy/protocol';
import type { StaffHandlers } from '../accounts/index.ts';
import { Problem, readJson } from '../http/index.ts';
import { giveUnclaimed, requireRules } from '../ledger/index.ts';
import type { Programme } from '../programme/index.ts';
import { listRedemptions, viewLedger } from './list-redemptions.ts';
import { lookAtVouchers } from './look-at-vouchers.ts';
import { redeemVouchers } from './redeem-vouchers.ts';
import { reverseRedemption } from './reverse-redemption.ts';

export type RedemptionRoute =
  | 'POST /redemptions/look'
  | 'POST /redemptions'
  | 'POST /redemptions/reversals'
  | 'GET /redemptions'
  | 'GET /ledger'
  | 'POST /ledger/gifts';

/** What a paymaster does. Where a programme has no rules for money, none of it is there. */
export function redemptionHandlers(programme: Programme): StaffHandlers<RedemptionRoute> {
  return {
    'POST /redemptions/look': async ({ request }) => {
      const { vouchers } = await readJson(request, lookAtVouchersSchema);
      requireRules(programme);
      return answer<LookedAtList>({ vouchers: await lookAtVouchers(programme, vouchers) });
    },
    'POST /redemptions': async ({ request, who }) => {
      const asked = await readJson(request, redeemSchema);
      if (!requireRules(programme).ways.includes(asked.way)) throw new Problem('malformed');
      return answer<LookedAtList>({ vouchers: await redeemVouchers(programme, asked, who.account) });
    },
    'POST /redemptions/reversals': async ({ request, who }) => {
      const { voucher } = await readJson(request, reverseRedemptionSchema);
      requireRules(programme);
      return answer<LookedAtList>({ vouchers: [await reverseRedemption(programme, voucher, who.account)] });
    },
    'GET /redemptions': async () => {
      requireRules(programme);
      return answer<RedemptionList>({ redemptions: await listRedemptions(programme) });
    },
    'GET /ledger': async () => {
      requireRules(programme);
      return answer<LedgerView>(await viewLedger(programme));
    },
    'POST /ledger/gifts': async ({ request, who }) => {
      const { key } = await readJson(request, giveUnclaimedSchema);
      await programme.database.transaction((transaction) =>
        giveUnclaimed(transaction, programme, { key, by: who.account }),
      );
      return new Response(null, { status: 204 });
    },
  };
}

function answer<Body extends object>(body: Body): Response {
  return Response.json(body);
}
