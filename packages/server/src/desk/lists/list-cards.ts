import type { CardPage } from '@bellbuoy/protocol';
import { sql } from 'kysely';
import type { SignedIn } from '../../accounts/index.ts';
import type { Reader } from '../../db/index.ts';
import { deadlineRules } from '../../deadlines/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { countUnread, goneRow, listedRow, listMoved, selectListed } from '../cases/list-cases.ts';

/** So many rows come at first, more than anybody looks at before the rest is there; then so many at a time, of about 3 MB. */
const ROWS = { front: 1_000, part: 2_000 };

/**
 * A desk's list in parts. The first holds what has to be done first: what is open before what is finished, one's own
 * before others', then by urgent, due day and age. If that is not all, the list follows from its beginning by the
 * cases' random ids, the first part's rows again among them: whatever changes meanwhile, no row is missed. What
 * was moved to other desks comes after its part's rows.
 *
 * @param after null for the first part, then what the part before named as `next`.
 * @throws Problem `malformed`
 */
export async function listCards(
  programme: Programme,
  who: SignedIn,
  after: string | null,
  most = ROWS,
): Promise<CardPage> {
  const { store } = programme.database;
  if (after !== null && !/^[\w-]{0,32}$/.test(after)) throw new Problem('malformed');
  const limit = after === null ? most.front : most.part;
  const mailboxes = await (after === null ? frontOf(store, who, limit) : partOf(store, who, after, limit));
  const shown = mailboxes.slice(0, limit);
  const rows = await rowsOf(programme, who, shown);
  const isAll = mailboxes.length <= limit;
  if (after === null && !isAll) return { rows, next: '' };
  const next = isAll ? null : (rows.at(-1)?.case ?? null);
  const moved = await listMoved(store, who.desk, { after, to: next });
  return { rows: [...rows, ...moved], next };
}

async function frontOf(store: Reader, { desk, account }: SignedIn, limit: number): Promise<string[]> {
  const rows = await store
    .selectFrom('cases')
    .innerJoin('reports', 'reports.mailbox', 'cases.mailbox')
    .select('cases.mailbox')
    .where('cases.desk', '=', desk)
    .orderBy(sql`case when reports.state in ('opened', 'second-review') then 0 else 1 end`)
    .orderBy(sql`case when cases.claimant = ${account} then 0 else 1 end`)
    .orderBy('reports.urgent', 'desc')
    .orderBy(sql`coalesce(cases.due_on, '9999')`)
    .orderBy('reports.day')
    .orderBy('cases.id')
    .limit(limit + 1)
    .execute();
  return rows.map(({ mailbox }) => mailbox);
}

async function partOf(store: Reader, { desk }: SignedIn, after: string, limit: number): Promise<string[]> {
  const rows = await store
    .selectFrom('cases')
    .select('mailbox')
    .where('desk', '=', desk)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return rows.map(({ mailbox }) => mailbox);
}

async function rowsOf(
  programme: Programme,
  who: SignedIn,
  mailboxes: readonly string[],
): Promise<CardPage['rows']> {
  if (mailboxes.length === 0) return [];
  const { store } = programme.database;
  const rules = deadlineRules(programme);
  const unread = await countUnread(store, who.desk, mailboxes);
  const found = await selectListed(store, who).where('cases.mailbox', 'in', mailboxes).execute();
  const rows = new Map(
    found.map(
      (row) => [row.mailbox, listedRow(rules, row, unread.get(row.mailbox) ?? 0) ?? goneRow(row)] as const,
    ),
  );
  return mailboxes.flatMap((mailbox) => rows.get(mailbox) ?? []);
}
