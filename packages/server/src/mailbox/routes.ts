import { keepSchema, sendMessageSchema, withdrawSchema } from '@bellbuoy/protocol';
import { type Context, Hono } from 'hono';
import { type OriginHeaders, Problem, readJson } from '../http/index.ts';
import { EpochBook } from '../intake/index.ts';
import type { PublishedLog } from '../log/index.ts';
import type { Programme } from '../programme/index.ts';
import type { WorkGate } from '../work/index.ts';
import { deleteMessage } from './delete-message.ts';
import { keepSealed } from './keep-sealed.ts';
import { MailboxReader } from './mailbox-reader.ts';
import { sendMessage } from './send-message.ts';
import { mailboxOf } from './token.ts';

const MORE = /^[1-9]\d{0,9}$/;

/** Withdraws a report. What has to go with it is retention's to know. */
export type Withdraw = (mailbox: string) => Promise<void>;

/** The call that everybody who waits for an answer makes, apart for its speed. */
export function mailboxCheckRoute(
  programme: Programme,
  log: PublishedLog,
  originHeaders: OriginHeaders,
): Hono {
  const reader = new MailboxReader(programme, log);
  // no-transform: compressed, the answer's length would tell what it holds.
  const cacheControl = 'no-store, no-transform';
  const headers = { ...originHeaders, 'cache-control': cacheControl, 'content-type': 'application/json' };
  return new Hono().get('/mailbox', async (context) => {
    return new Response(await reader.read(bearerOf(context), afterOf(context)), { headers });
  });
}

/** A conversation as its reporter sees it: whoever bears the token of a mailbox may do everything here. */
export function mailboxRoutes(programme: Programme, gate: WorkGate, withdraw: Withdraw): Hono {
  const epochs = new EpochBook(programme.database.store, programme.now);
  return new Hono()
    .post('/mailbox/messages', async (context) => {
      const mailbox = bearerOf(context);
      const message = await readJson(context.req.raw, sendMessageSchema);
      const isNew = await sendMessage({ programme, epochs, gate }, mailbox, message);
      return context.json({}, isNew ? 201 : 200);
    })
    .delete('/mailbox/messages/:id', async (context) => {
      await deleteMessage(programme, bearerOf(context), context.req.param('id'));
      return context.body(null, 204);
    })
    .put('/mailbox/kept', async (context) => {
      const mailbox = bearerOf(context);
      await keepSealed(programme, 'kept_notes', mailbox, await readJson(context.req.raw, keepSchema));
      return context.body(null, 204);
    })
    .post('/mailbox/withdraw', async (context) => {
      const mailbox = bearerOf(context);
      await readJson(context.req.raw, withdrawSchema);
      await withdraw(mailbox);
      return context.body(null, 204);
    });
}

function bearerOf(context: Context): string {
  return mailboxOf(context.req.header('authorization'));
}

function afterOf(context: Context): number {
  const after = context.req.query('after');
  if (after === undefined) return 0;
  if (!MORE.test(after)) throw new Problem('malformed');
  return Number(after);
}
