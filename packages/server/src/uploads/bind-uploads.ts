import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';

/**
 * Binds uploads to a conversation, so that only a purge deletes them. Binding them again to the same one
 * changes nothing, because the same request may come twice.
 *
 * @throws Problem `unknown-upload` for one that is not here, not whole, or another conversation's.
 */
export async function bindUploads(
  transaction: Transaction,
  mailbox: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length !== ids.length) throw new Problem('malformed');
  if (wanted.length === 0) return;
  await transaction
    .updateTable('uploads')
    .set({ mailbox })
    .where('id', 'in', wanted)
    .where('sealed', 'is not', null)
    .where('mailbox', 'is', null)
    .execute();
  const bound = await transaction
    .selectFrom('uploads')
    .select('id')
    .where('id', 'in', wanted)
    .where('mailbox', '=', mailbox)
    .execute();
  if (bound.length !== wanted.length) throw new Problem('unknown-upload');
}
