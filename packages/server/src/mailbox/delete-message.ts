import { shredPayloads } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import type { Programme } from '../programme/index.ts';
import { forgetPayload, listMessages } from './messages.ts';
import { lockReport } from './report.ts';

/**
 * Shreds a message of the desk that its reporter has read. Its place in the conversation stays; deleting it
 * again changes nothing.
 *
 * @throws Problem `no-mailbox`; `not-found` when the desk sent no such message.
 */
export async function deleteMessage(programme: Programme, mailbox: string, id: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    if ((await lockReport(transaction, mailbox)) === null) throw new Problem('no-mailbox');
    const messages = await listMessages(transaction, mailbox);
    const message = messages.find((other) => other.id === id && other.direction === 'out');
    if (message === undefined) throw new Problem('not-found');
    if (message.payload === null) return;
    await shredPayloads(transaction, mailbox, [message.payload]);
    await forgetPayload(transaction, mailbox, id);
  });
}
