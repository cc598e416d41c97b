import { addDays, encodeB64, type Recovery } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { sealedShare } from './recovery.ts';

const ID_BYTES = 16;

/** A lead's own part, and who of the desk's leads asks for parts since yesterday. */
export async function readRecovery(programme: Programme, { desk, account }: SignedIn): Promise<Recovery> {
  const { store } = programme.database;
  const own = await store
    .selectFrom('recovery_shares')
    .select('share')
    .where('desk', '=', desk)
    .where('account', '=', account)
    .executeTakeFirst();
  const asked = await store
    .selectFrom('recovery_requests')
    .select(['id', 'account', 'day'])
    .where('desk', '=', desk)
    .where('day', '>=', addDays(today(programme), -1))
    .orderBy('account')
    .execute();
  const requests = [];
  for (const request of asked) {
    const answers = await store
      .selectFrom('recovery_answers')
      .select(['account', 'share'])
      .where('request', '=', request.id)
      .orderBy('account')
      .execute();
    requests.push({
      ...request,
      answered: answers.some((answer) => answer.account === account),
      answers:
        request.account === account
          ? answers.map((answer) => ({ account: answer.account, share: encodeB64(answer.share) }))
          : [],
    });
  }
  return { share: own === undefined ? null : encodeB64(own.share), requests };
}

/** Asks the desk's other leads for their part; asking again begins anew. Returns the request's id. */
export async function askForShares(programme: Programme, { desk, account }: SignedIn): Promise<string> {
  const id = encodeB64(programme.random(ID_BYTES));
  await programme.database.transaction(async (transaction) => {
    const earlier = transaction.selectFrom('recovery_requests').select('id').where('account', '=', account);
    await transaction.deleteFrom('recovery_answers').where('request', 'in', earlier).execute();
    await transaction.deleteFrom('recovery_requests').where('account', '=', account).execute();
    await transaction
      .insertInto('recovery_requests')
      .values({ id, desk, account, day: today(programme) })
      .execute();
  });
  return id;
}

/**
 * Gives a lead's part, sealed to whoever asked.
 *
 * @throws Problem `not-found` when nobody asks so, `forbidden` to oneself, `moved-on` when it was given.
 */
export async function giveShare(
  programme: Programme,
  { desk, account }: SignedIn,
  id: string,
  share: string,
): Promise<void> {
  const sealed = sealedShare(share);
  await programme.database.transaction(async (transaction) => {
    const request = await transaction
      .selectFrom('recovery_requests')
      .select('account')
      .where('id', '=', id)
      .where('desk', '=', desk)
      .where('day', '>=', addDays(today(programme), -1))
      .executeTakeFirst();
    if (request === undefined) throw new Problem('not-found');
    if (request.account === account) throw new Problem('forbidden');
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('recovery_answers')
      .values({ request: id, account, share: sealed })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new Problem('moved-on');
  });
}

/** Forgets requests that were not followed up, with the parts that were given for them. */
export async function forgetOldRequests(programme: Programme): Promise<void> {
  const before = addDays(today(programme), -1);
  await programme.database.transaction(async (transaction) => {
    const old = transaction.selectFrom('recovery_requests').select('id').where('day', '<', before);
    await transaction.deleteFrom('recovery_answers').where('request', 'in', old).execute();
    await transaction.deleteFrom('recovery_requests').where('day', '<', before).execute();
  });
}
