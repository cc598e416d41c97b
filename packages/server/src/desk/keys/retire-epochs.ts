import type { Reader, Transaction } from '../../db/index.ts';
import { listDesks, listEpochs, type Programme, today } from '../../programme/index.ts';
import { listWrappedEpochs } from '../store.ts';
import { holdRoster } from '../wraps.ts';

/**
 * Destroys the seeds of epochs that nothing needs any more: whoever takes a member's keys later can open
 * nothing that was sealed to them. An epoch is needed while envelopes are accepted for it, while one is
 * unopened, and while a card is sealed under it.
 *
 * @returns how many epochs lost their seed.
 */
export async function retireEpochs(programme: Programme): Promise<number> {
  let retired = 0;
  for (const { id: desk } of await listDesks(programme.database.store)) {
    retired += await programme.database.transaction(async (transaction) => {
      await holdRoster(transaction, programme, desk);
      return retireOf(transaction, desk, today(programme));
    });
  }
  return retired;
}

async function retireOf(transaction: Transaction, desk: string, day: string): Promise<number> {
  const wrapped = new Set(await listWrappedEpochs(transaction, desk));
  const over = (await listEpochs(transaction, desk)).filter((epoch) => epoch.acceptUntil < day);
  let retired = 0;
  for (const { epoch } of over) {
    if (!wrapped.has(epoch) || (await isNeeded(transaction, desk, epoch))) continue;
    for (const table of ['epoch_wraps', 'recovery_epoch_wraps'] as const) {
      await transaction.deleteFrom(table).where('desk', '=', desk).where('epoch', '=', epoch).execute();
    }
    retired += 1;
  }
  return retired;
}

async function isNeeded(store: Reader, desk: string, epoch: number): Promise<boolean> {
  const unopened = store
    .selectFrom('reports')
    .select('mailbox')
    .where('desk', '=', desk)
    .where('epoch', '=', epoch)
    .where('state', '=', 'received');
  const unread = store
    .selectFrom('messages')
    .innerJoin('reports', 'reports.mailbox', 'messages.mailbox')
    .select('messages.mailbox')
    .where(({ fn }) => fn.coalesce('messages.desk', 'reports.desk'), '=', desk)
    .where('messages.epoch', '=', epoch)
    .where('messages.direction', '=', 'in')
    .where('messages.payload', 'is not', null);
  const cards = store
    .selectFrom('cases')
    .select('mailbox')
    .where('desk', '=', desk)
    .where('card_epoch', '=', epoch);
  const found = await Promise.all([
    unopened.limit(1).executeTakeFirst(),
    unread.limit(1).executeTakeFirst(),
    cards.limit(1).executeTakeFirst(),
  ]);
  return found.some((row) => row !== undefined);
}
