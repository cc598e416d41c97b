// A lease makes one process at a time do what must not be done twice, such as sequencing the log. A process
// may be stopped while it believes that it still holds the lease, so its number is checked again in the very
// transaction that writes.

import type { Database } from './open-database.ts';
import type { Transaction } from './schema.ts';

/** The right to do one kind of work, with the number by which a later holder's work outranks it. */
export interface Lease {
  readonly name: string;
  readonly fence: number;
}

export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

const LEASE_MS = 8_000;

/**
 * Takes or prolongs a lease.
 *
 * @param holder a name that no other process has.
 * @returns null while another process holds it.
 */
export async function takeLease(
  database: Database,
  { name, holder, now }: { name: string; holder: string; now: number },
): Promise<Lease | null> {
  return database.transaction(async (transaction) => {
    const current = await lockRow(transaction, name);
    const isMine = current.holder === holder;
    // One that seems to last longer than leases do was taken by a clock that has been put right since.
    const isHeld = current.expires_at > now && current.expires_at <= now + LEASE_MS;
    if (!isMine && isHeld) return null;
    const fence = isMine ? current.fence : current.fence + 1;
    await transaction
      .updateTable('leases')
      .set({ holder, fence, expires_at: now + LEASE_MS })
      .where('name', '=', name)
      .execute();
    return { name, fence };
  });
}

/** Gives a lease back early, so that another process need not wait for it to run out. */
export async function endLease(database: Database, lease: Lease): Promise<void> {
  await database.store
    .updateTable('leases')
    .set({ holder: '', expires_at: 0 })
    .where('name', '=', lease.name)
    .where('fence', '=', lease.fence)
    .execute();
}

/**
 * Keeps the lease for the rest of a transaction.
 *
 * @throws LeaseLostError when another process has taken it since.
 */
export async function holdLease(transaction: Transaction, lease: Lease): Promise<void> {
  const { fence } = await lockRow(transaction, lease.name);
  if (fence !== lease.fence) throw new LeaseLostError(lease.name);
}

async function lockRow(transaction: Transaction, name: string) {
  await transaction
    .insertInto('leases')
    .values({ name, holder: '', fence: 0, expires_at: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return transaction
    .selectFrom('leases')
    .selectAll()
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirstOrThrow();
}
