import { addDays } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';

/** Forgets the uploads of a conversation. Returns their ids: the files go once this is committed. */
export async function forgetUploads(transaction: Transaction, mailbox: string): Promise<string[]> {
  const forgotten = await transaction
    .deleteFrom('uploads')
    .where('mailbox', '=', mailbox)
    .returning('id')
    .execute();
  return forgotten.map(({ id }) => id);
}

/**
 * The daily round: uploads that nothing named by the end of their second day go, those bound to a report that
 * then did not come too, and files of which there is no record any more.
 */
export async function sweepUploads(programme: Programme): Promise<void> {
  const { database, blobs: folder } = programme;
  await database.transaction(async (transaction) => {
    const lastKept = addDays(today(programme), -1);
    await transaction
      .deleteFrom('uploads')
      .where('mailbox', 'is', null)
      .where('day', '<', lastKept)
      .execute();
    await transaction
      .deleteFrom('uploads')
      .where('mailbox', 'is not', null)
      .where('day', '<', lastKept)
      .where('mailbox', 'not in', (select) => select.selectFrom('reports').select('mailbox'))
      .execute();
  });
  const files = await folder.list();
  const known = new Set(
    (await database.store.selectFrom('uploads').select('id').execute()).map(({ id }) => id),
  );
  await folder.remove(files.filter((id) => !known.has(id)));
  // A line that was cut may have written a last piece after its date was forgotten.
  await folder.forgetDates([...known]);
}
