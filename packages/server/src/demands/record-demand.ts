import { type CloseDemand, DEMAND_WORDS, encodeB64, type RecordDemand } from '@bellbuoy/protocol';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { publishAct } from '../log/index.ts';
import { type Programme, today } from '../programme/index.ts';

const REF_BYTES = 16;

/**
 * Records a legal demand or an incident. Its line is in the log from this moment, whatever is decided about it later.
 *
 * @param account who records it.
 * @returns its ref.
 */
export async function recordDemand(
  programme: Programme,
  account: string,
  demand: RecordDemand,
): Promise<string> {
  return programme.database.transaction((transaction) => record(transaction, programme, account, demand));
}

/** Records an incident in the transaction of what was done about it. Returns its ref. */
export async function recordIncident(
  transaction: Transaction,
  programme: Programme,
  account: string,
  incident: Pick<Extract<RecordDemand, { type: 'incident' }>, 'kind' | 'about'>,
): Promise<string> {
  return record(transaction, programme, account, { type: 'incident', ...incident });
}

async function record(
  transaction: Transaction,
  programme: Programme,
  account: string,
  { type, kind, about }: RecordDemand,
): Promise<string> {
  const ref = encodeB64(programme.random(REF_BYTES));
  const day = today(programme);
  await transaction
    .insertInto('demands')
    .values({ ref, type, day, kind, about: JSON.stringify(about), account, closed_on: null, outcome: null })
    .execute();
  await publishAct(transaction, { type, day, kind, ref });
  return ref;
}

/**
 * Records what came of one. Once: what was given cannot be taken back, and neither can the word on it.
 *
 * @throws Problem `not-found`, `finished` where that is recorded already, `malformed` for words of the other kind.
 */
export async function closeDemand(
  programme: Programme,
  ref: string,
  { outcome }: CloseDemand,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const demand = await transaction
      .selectFrom('demands')
      .select(['type', 'closed_on'])
      .where('ref', '=', ref)
      .forUpdate()
      .executeTakeFirst();
    if (demand === undefined) throw new Problem('not-found');
    if (demand.closed_on !== null) throw new Problem('finished');
    const known: readonly string[] = DEMAND_WORDS[demand.type].outcomes;
    if (!outcome.every((word) => known.includes(word))) throw new Problem('malformed');
    await transaction
      .updateTable('demands')
      .set({ outcome: JSON.stringify(outcome), closed_on: today(programme) })
      .where('ref', '=', ref)
      .execute();
  });
}
