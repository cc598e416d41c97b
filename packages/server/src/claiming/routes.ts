import { claimVouchersSchema, keepClaimStateSchema } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { Problem, readJson } from '../http/index.ts';
import { keepSealed, mailboxOf, readKept } from '../mailbox/index.ts';
import { type Programme, rewardRules } from '../programme/index.ts';
import { claimVouchers } from './claim-vouchers.ts';

/** How a reporter takes what they were offered. Whoever bears the token of the conversation may. */
export function claimingRoutes(programme: Programme): Hono {
  /** The conversation, at a programme that thanks and pays at all. */
  const bearerOf = (context: Context): string => {
    if (rewardRules(programme) === null) throw new Problem('not-found');
    return mailboxOf(context.req.header('authorization'));
  };
  return new Hono()
    .get('/mailbox/claim-state', async (context) => {
      const envelope = await readKept(programme, 'claim_states', bearerOf(context));
      context.header('cache-control', 'no-store, no-transform');
      return context.json({ envelope });
    })
    .put('/mailbox/claim-state', async (context) => {
      const mailbox = bearerOf(context);
      const keep = await readJson(context.req.raw, keepClaimStateSchema);
      await keepSealed(programme, 'claim_states', mailbox, keep);
      return context.body(null, 204);
    })
    .post('/mailbox/claims', async (context) => {
      const mailbox = bearerOf(context);
      const claim = await readJson(context.req.raw, claimVouchersSchema);
      const signatures = await claimVouchers(programme, mailbox, claim);
      context.header('cache-control', 'no-store, no-transform');
      return context.json({ signatures });
    });
}
