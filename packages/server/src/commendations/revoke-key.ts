import { type Programme, renewDescriptor, today } from '../programme/index.ts';
import { ensureCredentialKeys } from './ensure-key.ts';

/**
 * Withdraws a key that others may have: what it ever signed is no longer to be relied on, because a credential does not tell
 * on which day it was signed. A new key takes its place.
 *
 * @returns false for a key that is not this programme's, or was withdrawn before.
 */
export async function revokeCredentialKey(programme: Programme, kid: string): Promise<boolean> {
  const { database, keeper } = programme;
  const secret = await database.store
    .selectFrom('credential_secrets')
    .selectAll()
    .where('kid', '=', kid)
    .executeTakeFirst();
  const isRevoked = await database.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('credential_keys')
      .set({ revoked_on: today(programme) })
      .where('kid', '=', kid)
      .where('revoked_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await transaction.deleteFrom('credential_secrets').where('kid', '=', kid).execute();
    await renewDescriptor(transaction, programme);
    return true;
  });
  if (!isRevoked) return false;
  if (secret?.keeper === keeper.name) await keeper.destroy(secret.handle);
  await ensureCredentialKeys(programme);
  return true;
}
