// Who may decide on an award. Nobody decides on what they recommended, verified or worked on, or stepped back from.

import type { Reader } from '../db/index.ts';
import { type Programme, today } from '../programme/index.ts';
import { panelInForce } from './panel-list.ts';

/** Members of the panel by the list in force. */
export interface Deciders {
  /** The list's; null while none is in force. */
  readonly sequence: number | null;
  readonly accounts: readonly string[];
}

/** Everybody on the list in force who still holds the role. */
export async function listPanel(store: Reader, programme: Programme): Promise<Deciders> {
  const list = await panelInForce(store, today(programme));
  if (list === null) return { sequence: null, accounts: [] };
  const holders = await store
    .selectFrom('account_roles')
    .select('account')
    .where('panel', '=', true)
    .execute();
  const held = new Set(holders.map(({ account }) => account));
  const accounts = list.members.map(({ account }) => account).filter((account) => held.has(account));
  return { sequence: list.sequence, accounts };
}

/** Who of the panel may decide on something that `recommender` recommends about a report. */
export async function listDeciders(
  store: Reader,
  programme: Programme,
  { mailbox, recommender }: { readonly mailbox: string; readonly recommender: string },
): Promise<Deciders> {
  const { sequence, accounts } = await listPanel(store, programme);
  const involved = await listInvolved(store, mailbox);
  return {
    sequence,
    accounts: accounts.filter((account) => account !== recommender && !involved.has(account)),
  };
}

/**
 * Everybody who has had a part in a case: by the access log, under each id that the case has had, by its claim, its
 * facts and recommendations, or by having stepped back from it.
 */
export async function listInvolved(store: Reader, mailbox: string): Promise<ReadonlySet<string>> {
  const ids = store
    .selectFrom('cases')
    .select('id')
    .where('mailbox', '=', mailbox)
    .union(store.selectFrom('case_moves').select('id').where('mailbox', '=', mailbox));
  const of = (table: 'case_facts' | 'recusals' | 'awards') =>
    store.selectFrom(table).select('account').where('mailbox', '=', mailbox).execute();
  const [acting, claiming, ...others] = await Promise.all([
    store.selectFrom('access_log').select('account').distinct().where('case_id', 'in', ids).execute(),
    store.selectFrom('cases').select('claimant as account').where('mailbox', '=', mailbox).execute(),
    of('case_facts'),
    of('recusals'),
    of('awards'),
  ]);
  return new Set([...acting, ...claiming, ...others.flat()].flatMap(({ account }) => account ?? []));
}
