// Every policy that was published stays readable, so that anybody can see what changed and when.

import type { Reader, Transaction } from '../db/index.ts';
import type { PublishedPolicy } from './published-policy.ts';

/** A policy as a list of them names it. */
export interface KeptPolicy {
  readonly hash: string;
  readonly from: string;
}

/** Keeps a policy's bytes. Once is enough. */
export async function keepPolicy(
  transaction: Transaction,
  { hash, from, bytes }: PublishedPolicy,
): Promise<void> {
  await transaction
    .insertInto('policies')
    .values({ hash, from_day: from, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All that were published, oldest first. */
export async function listPolicies(store: Reader): Promise<KeptPolicy[]> {
  return store
    .selectFrom('policies')
    .select(['hash', 'from_day as from'])
    .orderBy('from_day')
    .orderBy('hash')
    .execute();
}

/** The bytes of the policy with a hash; null when none has it. */
export async function readKeptPolicy(store: Reader, hash: string): Promise<Uint8Array | null> {
  const row = await store.selectFrom('policies').select('bytes').where('hash', '=', hash).executeTakeFirst();
  return row?.bytes ?? null;
}
