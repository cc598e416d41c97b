import type { AddFacts, CaseAwards } from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { listDeciders } from './deciders.ts';
import { isUnoffered, offerUntil } from './offers.ts';
import { closedVotes, sealedOf } from './read-awards.ts';
import { awardsOf, rowOf, type StoredAward } from './store.ts';

type CaseAward = CaseAwards['awards'][number];

/** What of a case has been verified and recommended, for a member of its desk. */
export async function listCaseAwards(
  store: Reader,
  programme: Programme,
  { mailbox, account }: { readonly mailbox: string; readonly account: string },
): Promise<CaseAwards> {
  const [deciders, facts, awards] = await Promise.all([
    listDeciders(store, programme, { mailbox, recommender: account }),
    listFacts(store, mailbox),
    awardsOf(store, mailbox),
  ]);
  return {
    deciders: [...deciders.accounts],
    facts,
    awards: await Promise.all(awards.map((award) => caseAward(store, programme, award, account))),
  };
}

/**
 * Records who has verified facts of a case. Sent again it is the same.
 *
 * @param record the record that holds them.
 * @throws Problem `moved-on` for a ref that other facts have.
 */
export async function addFacts(
  transaction: Transaction,
  programme: Programme,
  facts: Pick<AddFacts, 'ref'> & {
    readonly mailbox: string;
    readonly account: string;
    readonly record: string;
  },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('case_facts')
    .values({ ...facts, day: today(programme) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('moved-on');
}

/** Facts of a case by their ref; null where there are none. */
export async function findFacts(
  store: Reader,
  { mailbox, ref }: { readonly mailbox: string; readonly ref: string },
): Promise<CaseAwards['facts'][number] | null> {
  return (await listFacts(store, mailbox)).find((facts) => facts.ref === ref) ?? null;
}

async function listFacts(store: Reader, mailbox: string): Promise<CaseAwards['facts']> {
  return store
    .selectFrom('case_facts')
    .select(['ref', 'account', 'day', 'record'])
    .where('mailbox', '=', mailbox)
    .orderBy('day')
    .orderBy('ref')
    .execute();
}

async function caseAward(
  store: Reader,
  programme: Programme,
  award: StoredAward,
  account: string,
): Promise<CaseAward> {
  const isAuthor = award.account === account;
  const { offered_on, offer_until } = award;
  return {
    ...rowOf(award),
    own: isAuthor ? await sealedOf(store, award.mailbox, award.own) : null,
    votes: isAuthor ? await closedVotes(store, award, account) : [],
    offerUntil: isUnoffered(award) ? offerUntil(programme, today(programme)) : null,
    offer: offered_on === null || offer_until === null ? null : { day: offered_on, until: offer_until },
  };
}
