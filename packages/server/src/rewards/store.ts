import { type Award, awardSchema, type PanelAwardRow, parseAs } from '@bellbuoy/protocol';
import type { Selectable } from 'kysely';
import type { Reader, Schema, Transaction } from '../db/index.ts';

/** An award as it is stored. */
export type StoredAward = Selectable<Schema['awards']>;
export type AwardVote = Selectable<Schema['award_votes']>;
export type AwardReader = Selectable<Schema['award_readers']>;

export async function findAward(store: Reader, ref: string): Promise<StoredAward | null> {
  const award = await store.selectFrom('awards').selectAll().where('ref', '=', ref).executeTakeFirst();
  return award ?? null;
}

/** An award that nobody else can change until the transaction ends. */
export async function lockAward(transaction: Transaction, ref: string): Promise<StoredAward | null> {
  const award = await transaction
    .selectFrom('awards')
    .selectAll()
    .where('ref', '=', ref)
    .forUpdate()
    .executeTakeFirst();
  return award ?? null;
}

/** Every award of a report, the newest first. */
export async function awardsOf(store: Reader, mailbox: string): Promise<StoredAward[]> {
  return store
    .selectFrom('awards')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .orderBy('day', 'desc')
    .orderBy('ref')
    .execute();
}

/** To whom of the panel it was sealed. */
export async function readersOf(
  store: Reader,
  { mailbox, ref }: Pick<StoredAward, 'mailbox' | 'ref'>,
): Promise<AwardReader[]> {
  return store
    .selectFrom('award_readers')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('ref', '=', ref)
    .orderBy('account')
    .execute();
}

export async function votesOf(
  store: Reader,
  { mailbox, ref }: Pick<StoredAward, 'mailbox' | 'ref'>,
): Promise<AwardVote[]> {
  return store
    .selectFrom('award_votes')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('ref', '=', ref)
    .orderBy('account')
    .execute();
}

/** What is recommended, as messages and calls have it. */
export function awardOf({ kind, amount, currency, band, level }: StoredAward): Award {
  return parseAs(awardSchema, kind === 'money' ? { kind, amount, currency, band } : { kind, level });
}

/** What everybody who may know of an award is told of it. */
export function rowOf(award: StoredAward): Omit<PanelAwardRow, 'decided' | 'recused' | 'mayDecide'> {
  return {
    ref: award.ref,
    award: awardOf(award),
    desk: award.desk,
    account: award.account,
    verifier: award.verifier,
    facts: award.facts,
    day: award.day,
    closesOn: award.closes_on,
    state: award.state,
    closedOn: award.closed_on,
    approvals: award.approvals,
  };
}
