import type { Reader } from '../db/index.ts';

/** The upload of a conversation that has this hash, or null. @param sealed b64 H of the sealed bytes. */
export async function findUpload(
  store: Reader,
  mailbox: string,
  sealed: string,
): Promise<{ readonly id: string; readonly bytes: number } | null> {
  const found = await store
    .selectFrom('uploads')
    .select(['id', 'bytes'])
    .where('mailbox', '=', mailbox)
    .where('sealed', '=', sealed)
    .executeTakeFirst();
  return found ?? null;
}
