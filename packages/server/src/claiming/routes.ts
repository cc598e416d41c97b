import { keepClaimStateSchema } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { readJson } from '../http/index.ts';
import { keepSealed, mailboxOf, readKept } from '../mailbox/index.ts';
import type { Programme } from '../programme/index.ts';

/** How a reporter takes what they were offered. Whoever bears the token of the conversation may. */
export function claimingRoutes(programme: Programme): Hono {
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
    });
}

function bearerOf(context: Context): string {
  return mailboxOf(context.req.header('authorization'));
}
