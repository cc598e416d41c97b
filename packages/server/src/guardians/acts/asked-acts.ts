import type { AskedAct, AskedList, CaseSeals } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Reader } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { ASKER } from './decide-act.ts';
import { closedVotes, sealedOf } from './read-acts.ts';
import { findAct, type GuardianAct, rowOf } from './store.ts';

/** What a lead has asked guardians, newest first. */
export async function listAsked({ database }: Programme, { account, desk }: SignedIn): Promise<AskedList> {
  const acts = await database.store
    .selectFrom('guardian_acts')
    .selectAll()
    .where('account', '=', account)
    .where('desk', '=', desk)
    .where('act', '!=', 'notice')
    .orderBy('day', 'desc')
    .orderBy('ref')
    .execute();
  return acts.map((act) => ({ ...rowOf(act), case: act.case_id ?? '' }));
}

/**
 * What became of something that a lead asked, with what each guardian decided once that is settled.
 *
 * @throws Problem `not-found`, also to anybody but the lead who asked.
 */
export async function readAsked({ database }: Programme, who: SignedIn, ref: string): Promise<AskedAct> {
  const { store } = database;
  const act = await findAsked(store, who, ref);
  const notice = await store
    .selectFrom('guardian_acts')
    .selectAll()
    .where('opening', '=', ref)
    .executeTakeFirst();
  const own = await sealedOf(store, act.mailbox, act.own);
  if (own === null) throw new Problem('not-found');
  return {
    ...{ ...rowOf(act), case: act.case_id ?? '', own },
    votes: await closedVotes(store, act, ASKER),
    notice:
      notice === undefined ? null : { ...rowOf(notice), votes: await closedVotes(store, notice, ASKER) },
  };
}

/** An act that somebody asked at their desk. @throws Problem `not-found` to everybody else. */
export async function findAsked(
  store: Reader,
  { account, desk }: Pick<SignedIn, 'account' | 'desk'>,
  ref: string,
): Promise<GuardianAct> {
  const act = await findAct(store, ref);
  const isOwn = act !== null && act.account === account && act.desk === desk && act.act !== 'notice';
  if (!isOwn) throw new Problem('not-found');
  return act;
}

/** What has been asked of the seals of a report, as every lead of its desk may know. */
export async function actsOfSeals(
  store: Reader,
  mailbox: string,
): Promise<(CaseSeals[number]['acts'][number] & { seal: string | null })[]> {
  const acts = await store
    .selectFrom('guardian_acts')
    .selectAll()
    .where('mailbox', '=', mailbox)
    .where('seal', 'is not', null)
    .orderBy('day', 'desc')
    .orderBy('ref')
    .execute();
  return acts.map(rowOf);
}

/** The shares that guardians gave for an act, sealed to the recipient of its ask: b64. */
export async function givenShares(
  store: Reader,
  ref: string,
): Promise<{ seal: string; slot: number; share: string }[]> {
  const rows = await store
    .selectFrom('act_shares')
    .select(['mailbox', 'slot', 'seal', 'payload'])
    .where('ref', '=', ref)
    .orderBy('slot')
    .orderBy('seal')
    .execute();
  const shares = await Promise.all(
    rows.map(async ({ mailbox, slot, seal, payload }) => {
      const share = await sealedOf(store, mailbox, payload);
      return share === null ? [] : [{ seal, slot, share }];
    }),
  );
  return shares.flat();
}
