import type { DecideAward } from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import { putPayload, shredPayloads, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { settleAward } from './close-award.ts';
import { listInvolved, listPanel } from './deciders.ts';
import { envelopeOf, envelopesFor } from './open-award.ts';
import { requireRewards } from './panel-list.ts';
import { type AwardReader, lockAward, readersOf, type StoredAward, votesOf } from './store.ts';

/**
 * Records what one member of the panel decided, and closes the award when that settles it.
 *
 * @throws Problem `not-found`, also to anybody to whom it is not sealed; `recused` after stepping back; `decided` when it
 * is closed, or one has decided; `conflict-of-interest` for whoever has had a part in the case since; `stale-panel` unless
 * the decision is sealed to exactly the members who may read it; `over-budget`; ProtocolError `not-sealed`.
 */
export async function decideAward(
  programme: Programme,
  who: StaffSession,
  ref: string,
  decision: DecideAward,
): Promise<void> {
  requireRewards(programme);
  await programme.database.transaction(async (transaction) => {
    const { award, readers } = await lockUndecided(transaction, programme, who, ref);
    const { mailbox } = award;
    if ((await listInvolved(transaction, mailbox)).has(who.account)) {
      throw new Problem('conflict-of-interest');
    }
    const panel = await listPanel(transaction, programme);
    const isListed = panel.accounts.includes(who.account);
    if (!isListed || decision.panel !== panel.sequence) throw new Problem('stale-panel');
    const reading = readingNow(readers, panel.accounts);
    const envelopes = [
      ...envelopesFor(reading, decision.envelopes),
      [award.account, envelopeOf(decision.recommender)] as const,
    ];
    const { account } = who;
    await transaction
      .insertInto('award_votes')
      .values({ mailbox, ref, account, result: decision.result, day: today(programme) })
      .execute();
    for (const [reader, bytes] of envelopes) {
      const payload = await putPayload(transaction, { mailbox, bytes });
      await transaction
        .insertInto('award_decisions')
        .values({ mailbox, ref, account, reader, payload })
        .execute();
    }
    await settleAward(transaction, programme, award);
  });
}

/**
 * Takes a member off one award for good: what was sealed to them of it is destroyed. Doing it again changes nothing.
 *
 * @throws Problem `not-found`, also to anybody to whom it is not sealed; `decided` when it is closed, or one has decided.
 */
export async function stepBack(programme: Programme, who: StaffSession, ref: string): Promise<void> {
  requireRewards(programme);
  await programme.database.transaction(async (transaction) => {
    const { award, own } = await lockReadable(transaction, who, ref);
    if (own.has_stepped_back) return;
    await requireUndecided(transaction, award, who, today(programme));
    await shredPayloads(transaction, award.mailbox, [own.payload]);
    await transaction
      .updateTable('award_readers')
      .set({ has_stepped_back: true })
      .where('mailbox', '=', award.mailbox)
      .where('ref', '=', ref)
      .where('account', '=', who.account)
      .execute();
    await settleAward(transaction, programme, award);
  });
}

/** To whom of the panel a decision is sealed: members of the list in force to whom the recommendation was. */
export function readingNow(readers: readonly AwardReader[], listed: readonly string[]): string[] {
  return readers
    .filter(({ account, has_stepped_back }) => !has_stepped_back && listed.includes(account))
    .map(({ account }) => account);
}

interface ReadableAward {
  readonly award: StoredAward;
  readonly readers: readonly AwardReader[];
  readonly own: AwardReader;
}

async function lockReadable(
  transaction: Transaction,
  who: StaffSession,
  ref: string,
): Promise<ReadableAward> {
  const award = await lockAward(transaction, ref);
  await requireStill(transaction, 'panel', who);
  if (award === null) throw new Problem('not-found');
  const readers = await readersOf(transaction, award);
  const own = readers.find(({ account }) => account === who.account);
  if (own === undefined) throw new Problem('not-found');
  return { award, readers, own };
}

async function lockUndecided(
  transaction: Transaction,
  programme: Programme,
  who: StaffSession,
  ref: string,
): Promise<ReadableAward> {
  const found = await lockReadable(transaction, who, ref);
  if (found.own.has_stepped_back) throw new Problem('recused');
  await requireUndecided(transaction, found.award, who, today(programme));
  return found;
}

async function requireUndecided(
  transaction: Transaction,
  award: StoredAward,
  { account }: StaffSession,
  day: string,
): Promise<void> {
  const votes = await votesOf(transaction, award);
  const isOpen = award.state === 'open' && award.closes_on >= day;
  if (!isOpen || votes.some((vote) => vote.account === account)) throw new Problem('decided');
}
