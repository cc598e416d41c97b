// What witnesses have said of the heads of this log: a line below the checkpoint each. Kept from the newest head on that
// enough of them cosigned; before that, only what shows how far each has come.

import type { Reader, Transaction } from '../db/index.ts';
import type { LogKeeper } from './log-keeper.ts';
import { readHead, type TreeHead } from './tree.ts';

/** Those whose word counts, by their verifier keys. */
export interface Witnesses {
  readonly vkeys: readonly string[];
  readonly quorum: number;
}

/** The newest head that a quorum of witnesses cosigned; null while there is none. */
export async function readCosignedHead(
  store: Reader,
  { vkeys, quorum }: Witnesses,
): Promise<TreeHead | null> {
  if (vkeys.length === 0) return null;
  const head = await store
    .selectFrom('log_roots')
    .innerJoin('log_cosignatures', 'log_cosignatures.size', 'log_roots.size')
    .select(['log_roots.size', 'log_roots.root'])
    .where('log_cosignatures.witness', 'in', vkeys)
    .groupBy(['log_roots.size', 'log_roots.root'])
    .having(({ fn }) => fn.countAll<number>(), '>=', quorum)
    .orderBy('log_roots.size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return head ?? null;
}

/** Whose word counts by the configuration: no quorum where none is asked for. */
export function witnessesOf({ witnesses = [], quorum = 0 }: LogKeeper['config']): Witnesses {
  return { vkeys: witnesses.map(({ vkey }) => vkey), quorum };
}

/** The newest head that clients believe: one that a quorum cosigned where the programme asks for one, or else the last. */
export async function readShownHead(store: Reader, config: LogKeeper['config']): Promise<TreeHead | null> {
  const witnesses = witnessesOf(config);
  return witnesses.quorum > 0 ? readCosignedHead(store, witnesses) : readHead(store);
}

/** The lines by which these witnesses cosigned a head. */
export async function readCosignatures(
  store: Reader,
  size: number,
  vkeys: readonly string[],
): Promise<string[]> {
  if (vkeys.length === 0) return [];
  const rows = await store
    .selectFrom('log_cosignatures')
    .select('line')
    .where('size', '=', size)
    .where('witness', 'in', vkeys)
    .orderBy('witness')
    .execute();
  return rows.map(({ line }) => line);
}

/** The size that a witness cosigned last; 0 before the first. */
export async function lastCosigned(store: Reader, witness: string): Promise<number> {
  const { size } = await store
    .selectFrom('log_cosignatures')
    .select(({ fn }) => fn.max<number | null>('size').as('size'))
    .where('witness', '=', witness)
    .executeTakeFirstOrThrow();
  return size ?? 0;
}

/** Stores a cosignature that the caller has verified. */
export async function storeCosignature(
  transaction: Transaction,
  { size, witness, line }: { size: number; witness: string; line: string },
): Promise<void> {
  await transaction
    .insertInto('log_cosignatures')
    .values({ size, witness, line })
    .onConflict((conflict) => conflict.columns(['size', 'witness']).doUpdateSet({ line }))
    .execute();
}

/** Lets go of what newer cosignatures outdate. */
export async function dropOutdated(transaction: Transaction, witnesses: Witnesses): Promise<void> {
  const cosigned = await readCosignedHead(transaction, witnesses);
  if (cosigned === null) return;
  await transaction
    .deleteFrom('log_cosignatures')
    .where('size', '<', cosigned.size)
    .where('size', '<', (every) =>
      every
        .selectFrom('log_cosignatures as newer')
        .select((newer) => newer.fn.max('newer.size').as('size'))
        .whereRef('newer.witness', '=', 'log_cosignatures.witness'),
    )
    .execute();
}
