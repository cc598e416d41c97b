import { listAdmitted, type SignedIn } from '../../accounts/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockCase } from '../own-case.ts';
import { addCaseWraps, listRecusals, listRecused, listWrapHolders } from '../store.ts';
import { holdRoster, sealedWraps } from '../wraps.ts';

/** The cases of a desk that some members cannot open yet, with those members: not who has stepped back from one. */
export async function listMissingWraps(
  { database: { store } }: Programme,
  { desk }: SignedIn,
): Promise<{ case: string; accounts: string[] }[]> {
  const members = (await listAdmitted(store, desk)).map(({ account }) => account);
  const holders = await listWrapHolders(store, desk);
  const recusals = await listRecusals(store, desk);
  const isLacking = (id: string, present: ReadonlySet<string>) => (account: string) =>
    !present.has(account) && recusals.get(id)?.has(account) !== true;
  return [...holders]
    .map(([id, present]) => ({ case: id, accounts: members.filter(isLacking(id, present)) }))
    .filter(({ accounts }) => accounts.length > 0);
}

/**
 * Gives members of the desk the wraps of a case that they lack.
 *
 * @throws Problem `no-case`, or `incomplete-wraps` for somebody who is no member, has one already, or has stepped
 * back from the case.
 */
export async function fillWraps(
  programme: Programme,
  who: SignedIn,
  id: string,
  wraps: Readonly<Record<string, string>>,
): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const { desk } = who;
    await holdRoster(transaction, programme, desk);
    const { mailbox } = (await lockCase(transaction, who, id)).found;
    const members = (await listAdmitted(transaction, desk)).map(({ account }) => account);
    const present = (await listWrapHolders(transaction, desk)).get(id);
    const recused = await listRecused(transaction, mailbox);
    const isLacking = (account: string) =>
      members.includes(account) && present?.has(account) !== true && !recused.includes(account);
    if (!Object.keys(wraps).every(isLacking)) throw new Problem('incomplete-wraps');
    await addCaseWraps(transaction, mailbox, sealedWraps(wraps));
  });
}
