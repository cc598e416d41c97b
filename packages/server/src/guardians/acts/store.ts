import type { ActRow } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../../db/index.ts';
import { lockReport } from '../../mailbox/index.ts';

/** An act as it is stored. */
export type GuardianAct = Selectable<Schema['guardian_acts']>;
export type Vote = Selectable<Schema['act_votes']>;

export async function findAct(store: Reader, ref: string): Promise<GuardianAct | null> {
  const act = await store.selectFrom('guardian_acts').selectAll().where('ref', '=', ref).executeTakeFirst();
  return act ?? null;
}

/**
 * An act that nobody else can change until the transaction ends. Its report is locked before it, as by whoever moves or
 * deletes a case: in another order two of them could wait for each other.
 */
export async function lockAct(transaction: Transaction, ref: string): Promise<GuardianAct | null> {
  const known = await findAct(transaction, ref);
  if (known === null) return null;
  await lockReport(transaction, known.mailbox);
  const act = await transaction
    .selectFrom('guardian_acts')
    .selectAll()
    .where('ref', '=', ref)
    .forUpdate()
    .executeTakeFirst();
  return act ?? null;
}

export async function listVotes(
  store: Reader,
  { mailbox, ref }: Pick<GuardianAct, 'mailbox' | 'ref'>,
): Promise<Vote[]> {
  return store
    .selectFrom('act_votes')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('ref', '=', ref)
    .orderBy('slot')
    .execute();
}

export function countVotes(votes: readonly Vote[]): { granted: number; refused: number } {
  const granted = votes.filter(({ result }) => result === 'granted').length;
  return { granted, refused: votes.length - granted };
}

/** What everybody who may know of an act is told of it. */
export function rowOf(act: GuardianAct): Omit<ActRow, 'slot' | 'decided'> {
  return {
    ref: act.ref,
    act: act.act,
    desk: act.desk,
    account: act.account,
    day: act.day,
    closesOn: act.closes_on,
    state: act.state,
    closedOn: act.closed_on,
    block: act.block,
    seal: act.seal,
    of: act.seal_of,
    until: act.until_day,
    opening: act.opening,
  };
}
