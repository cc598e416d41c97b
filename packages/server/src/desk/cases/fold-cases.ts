import type { Fold } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockCase } from '../own-case.ts';
import { changeCase } from '../store.ts';

/**
 * Folds cases of one object or event together, or takes them apart, all or none of them. Nothing else of a case changes by it:
 * neither its due day nor its place in the list, nor who may read it. A cluster of one is none.
 *
 * @throws Problem `no-case`, `gone`, `recused`, as for each of the cases.
 */
export async function foldCases(programme: Programme, who: SignedIn, { cases }: Fold): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const left = new Set<string>();
    // In one order everywhere, so that two who fold at once do not wait for each other for ever.
    for (const id of Object.keys(cases).toSorted()) {
      const { found } = await lockCase(transaction, who, id);
      const cluster = cases[id] ?? null;
      if (found.cluster === cluster) continue;
      await requireOwn(transaction, who, cluster);
      if (found.cluster !== null) left.add(found.cluster);
      if (cluster !== null) left.add(cluster);
      await changeCase(transaction, found.mailbox, { cluster });
    }
    for (const cluster of left) await dissolveOfOne(transaction, cluster);
  });
}

// The id of another desk's cluster, which nobody here can have been told.
async function requireOwn(
  transaction: Transaction,
  { desk }: SignedIn,
  cluster: string | null,
): Promise<void> {
  if (cluster === null) return;
  const elsewhere = await transaction
    .selectFrom('cases')
    .select('id')
    .where('cluster', '=', cluster)
    .where('desk', '!=', desk)
    .executeTakeFirst();
  if (elsewhere !== undefined) throw new Problem('no-case');
}

/** Lets go of a cluster of which one case is left. */
export async function dissolveOfOne(transaction: Transaction, cluster: string): Promise<void> {
  const members = await transaction
    .selectFrom('cases')
    .select('mailbox')
    .where('cluster', '=', cluster)
    .limit(2)
    .execute();
  const [only] = members;
  if (only !== undefined && members.length === 1) {
    await changeCase(transaction, only.mailbox, { cluster: null });
  }
}
