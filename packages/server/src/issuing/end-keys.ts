import { retiresOn } from '@bellbuoy/protocol/vouchers';
import { recordIncident } from '../demands/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, renewDescriptor, today } from '../programme/index.ts';

/**
 * Destroys the secret halves of keys whose quarter is over, and with it the days in which claims that were begun in it could
 * still be signed. What they signed is taken on. To be called once a day.
 *
 * @returns their kids.
 */
export async function retireKeys(programme: Programme): Promise<string[]> {
  const day = today(programme);
  const rows = await programme.database.store
    .selectFrom('issuing_secrets')
    .innerJoin('voucher_keys', 'voucher_keys.kid', 'issuing_secrets.kid')
    .select(['issuing_secrets.kid', 'quarter', 'revoked_on'])
    .execute();
  const due = rows.filter(({ quarter, revoked_on }) => revoked_on !== null || retiresOn(quarter) <= day);
  for (const { kid } of due) await retireKey(programme, kid);
  return due.map(({ kid }) => kid);
}

/**
 * Destroys one key's secret half, before its time or on it: nobody signs with it any more, and what it signed is taken on.
 *
 * @throws Problem `not-found` where there is no such key.
 */
export async function retireKey(programme: Programme, kid: string): Promise<void> {
  await requireKey(programme, kid);
  await destroySecret(programme, kid);
}

/**
 * Ends a key that was compromised: nothing that it signed is taken from now on, also what honest people hold; it leaves the
 * descriptor, and the log has an incident. A new one for the same purpose can then be made.
 *
 * @param account who does it.
 * @throws Problem `not-found` where there is no such key, `finished` where it was revoked before.
 */
export async function revokeKey(programme: Programme, account: string, kid: string): Promise<void> {
  await requireKey(programme, kid);
  await programme.database.transaction(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('voucher_keys')
      .set({ revoked_on: today(programme) })
      .where('kid', '=', kid)
      .where('revoked_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw new Problem('finished');
    await recordIncident(transaction, programme, account, { kind: 'key-exposed', about: ['keys'] });
    await renewDescriptor(transaction, programme);
  });
  await destroySecret(programme, kid);
}

async function requireKey({ database }: Programme, kid: string): Promise<void> {
  const known = database.store.selectFrom('voucher_keys').select('kid').where('kid', '=', kid);
  if ((await known.executeTakeFirst()) === undefined) throw new Problem('not-found');
}

/** The keeper's first: whoever is killed between the two destroys what is gone already on the next day. */
async function destroySecret(programme: Programme, kid: string): Promise<void> {
  const { database, keeper } = programme;
  const secret = await database.store
    .selectFrom('issuing_secrets')
    .selectAll()
    .where('kid', '=', kid)
    .executeTakeFirst();
  if (secret === undefined) return;
  if (secret.keeper !== keeper.name) {
    throw new Error(
      `the issuing key ${kid} is kept by another keeper than the one configured: ${secret.keeper}`,
    );
  }
  await keeper.destroy(secret.handle);
  await database.transaction(async (transaction) => {
    await transaction.deleteFrom('issuing_secrets').where('kid', '=', kid).execute();
    await transaction
      .updateTable('voucher_keys')
      .set({ retired_on: today(programme) })
      .where('kid', '=', kid)
      .execute();
    // Before its time, nobody may go on choosing it.
    await renewDescriptor(transaction, programme);
  });
}
