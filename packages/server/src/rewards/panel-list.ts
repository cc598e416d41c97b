import { formatPanelList, type PanelAnswer, type PanelList, parsePanelList } from '@bellbuoy/protocol';
import { requireStill, type StaffSession } from '../accounts/index.ts';
import { exclusive, type Reader, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import {
  keepStatement,
  latestStatement,
  type Programme,
  rewardRules,
  type StatementEdition,
  statementInForce,
  today,
} from '../programme/index.ts';

/** As long as a descriptor: whoever signs the one offline signs the other too. */
const LIST_DAYS = 30;

/** The list in force; null while there is none, or it has run out. */
export async function panelInForce(store: Reader, day: string): Promise<PanelList | null> {
  const edition = await statementInForce(store, 'panel');
  return edition === null || edition.expires < day ? null : listOf(edition);
}

/** The list with what is not on it yet, for whoever recommends, decides or keeps accounts. */
export async function readPanel(programme: Programme): Promise<PanelAnswer> {
  requireRewards(programme);
  const { store } = programme.database;
  const [inForce, latest, holders] = await Promise.all([
    statementInForce(store, 'panel'),
    latestStatement(store, 'panel'),
    listHolders(store),
  ]);
  const listed = inForce === null ? [] : listOf(inForce).members.map(({ account }) => account);
  const draft = latest !== null && latest.note === null ? latest : null;
  const drafted = draft === null ? [] : listOf(draft).members.map(({ account }) => account);
  const held = holders.map(({ account }) => account);
  return {
    list: inForce === null ? null : textOf(inForce),
    note: inForce?.note ?? null,
    names: await namesOf(store, [...new Set([...listed, ...drafted])]),
    waiting: holders
      .filter(({ account }) => !listed.includes(account))
      .map(({ account, name }) => ({ account, name })),
    left: listed.filter((account) => !held.includes(account)),
    draft: draft === null ? null : textOf(draft),
  };
}

/**
 * Makes the next list: everybody who holds the role now. It is in force at once where the programme key lies on the server,
 * and waits to be signed where it does not.
 *
 * @returns whether it is in force.
 */
export async function makePanel(programme: Programme, who: StaffSession): Promise<boolean> {
  requireRewards(programme);
  return programme.database.transaction(async (transaction) => {
    await exclusive(transaction, programme.database.engine, 'accounts');
    await requireStill(transaction, 'administrator', who);
    const { note } = await statePanel(transaction, programme, await nextList(transaction, programme));
    return note !== null;
  });
}

/** Says again who is in the panel, before the last word runs out: to be called once a day. */
export async function renewPanel(transaction: Transaction, programme: Programme): Promise<void> {
  const latest = await latestStatement(transaction, 'panel');
  if (latest !== null && rewardRules(programme) !== null)
    await statePanel(transaction, programme, latest.bytes);
}

/** @throws Problem `not-found` where the programme neither thanks nor pays. */
export function requireRewards(programme: Programme) {
  const rules = rewardRules(programme);
  if (rules === null) throw new Problem('not-found');
  return rules;
}

async function statePanel(
  transaction: Transaction,
  programme: Programme,
  bytes: Uint8Array,
): Promise<StatementEdition> {
  return keepStatement(transaction, programme, { kind: 'panel', bytes, days: LIST_DAYS });
}

// The same members are the same list, whatever the day: nobody has to sign anything anew.
async function nextList(transaction: Transaction, programme: Programme): Promise<Uint8Array> {
  const holders = await listHolders(transaction);
  const members = holders.map(({ account, recipient, verify }) => ({ account, recipient, verify }));
  const latest = await latestStatement(transaction, 'panel');
  if (latest !== null && isSame(listOf(latest).members, members)) return latest.bytes;
  const inForce = await statementInForce(transaction, 'panel');
  const sequence = 1 + (inForce === null ? 0 : listOf(inForce).sequence);
  const { origin } = programme.config;
  return formatPanelList({ v: 1, origin, sequence, day: today(programme), members });
}

async function listHolders(store: Reader) {
  return store
    .selectFrom('account_roles')
    .innerJoin('accounts', 'accounts.account', 'account_roles.account')
    .select(['account_roles.account', 'accounts.name', 'account_roles.recipient', 'account_roles.verify'])
    .where('account_roles.panel', '=', true)
    .orderBy('account_roles.account')
    .execute();
}

async function namesOf(store: Reader, accounts: readonly string[]): Promise<PanelAnswer['names']> {
  if (accounts.length === 0) return [];
  return store
    .selectFrom('accounts')
    .select(['account', 'name'])
    .where('account', 'in', accounts)
    .orderBy('account')
    .execute();
}

function isSame(one: PanelList['members'], other: PanelList['members']): boolean {
  return (
    one.length === other.length &&
    one.every(({ account, recipient, verify }, i) => {
      const member = other[i];
      return member?.account === account && member.recipient === recipient && member.verify === verify;
    })
  );
}

function listOf(edition: Pick<StatementEdition, 'bytes'>): PanelList {
  return parsePanelList(textOf(edition));
}

function textOf({ bytes }: Pick<StatementEdition, 'bytes'>): string {
  return Buffer.from(bytes).toString('utf8');
}
