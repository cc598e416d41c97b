import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';

export type Invitation = Selectable<Schema['invitations']>;
/** An invitation with the keys that came for it, if any. */
export type AnsweredInvitation = Invitation & { recipient: string | null; verify: string | null };

export async function findInvitation(store: Reader, id: string): Promise<Invitation | null> {
  const row = await store.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/** All invitations to a desk that still stand or were acted upon. */
export async function listInvitations(store: Reader, desk: string): Promise<AnsweredInvitation[]> {
  return store
    .selectFrom('invitations')
    .leftJoin('members', (join) =>
      join
        .onRef('members.account', '=', 'invitations.account')
        .onRef('members.desk', '=', 'invitations.desk'),
    )
    .selectAll('invitations')
    .select(['members.recipient', 'members.verify'])
    .where('invitations.desk', '=', desk)
    .where('invitations.state', '!=', 'withdrawn')
    .orderBy('invitations.account')
    .execute();
}

/** Marks an open invitation as accepted; false when it is not open, or no longer. */
export async function markAccepted(
  transaction: Transaction,
  { id, mac, day }: { id: string; mac: Uint8Array; day: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('invitations')
    .set({ state: 'accepted', mac })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .where('expires_on', '>=', day)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function markAdmitted(transaction: Transaction, id: string): Promise<void> {
  await transaction.updateTable('invitations').set({ state: 'admitted' }).where('id', '=', id).execute();
}

/** Withdraws the invitations that nobody accepted in time: their names are free again. */
export async function withdrawExpired(transaction: Transaction, day: string): Promise<void> {
  for (const table of ['invitations', 'programme_invitations'] as const) {
    await transaction
      .updateTable(table)
      .set({ state: 'withdrawn' })
      .where('state', '=', 'open')
      .where('expires_on', '<', day)
      .execute();
  }
}
