import { encodeB64, type SummaryPage } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import { decryptPayload } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { mayRead } from '../reading-rule.ts';

/** One part is some 1.3 MB. */
const PART_ROWS = 100;

/**
 * The working summaries of a desk in parts by case id, for the search in a member's browser: those that they may read and hold
 * a wrap for. Nobody has been shown them by that, so that the access log has no entry.
 *
 * @param after null for the first part, then what the part before named as `next`.
 * @throws Problem `malformed`
 */
export async function listSummaries(
  { database: { store } }: Programme,
  who: SignedIn,
  after: string | null,
): Promise<SummaryPage> {
  if (after !== null && !/^[\w-]{0,32}$/.test(after)) throw new Problem('malformed');
  const found = await store
    .selectFrom('cases')
    .innerJoin('case_wraps', 'case_wraps.mailbox', 'cases.mailbox')
    .innerJoin('payloads', (join) =>
      join.onRef('payloads.mailbox', '=', 'cases.mailbox').onRef('payloads.id', '=', 'cases.summary'),
    )
    .innerJoin('shred_keys', (join) =>
      join
        .onRef('shred_keys.mailbox', '=', 'cases.mailbox')
        .onRef('shred_keys.payload', '=', 'cases.summary'),
    )
    .leftJoin('recusals', (join) =>
      join.onRef('recusals.mailbox', '=', 'cases.mailbox').on('recusals.account', '=', who.account),
    )
    .select(['cases.id', 'cases.mailbox', 'cases.recipient', 'cases.claimant', 'cases.scrub'])
    .select(['case_wraps.wrap', 'payloads.bytes', 'shred_keys.key'])
    .where('cases.desk', '=', who.desk)
    .where('cases.id', '>', after ?? '')
    .where('case_wraps.account', '=', who.account)
    .where('recusals.account', 'is', null)
    .orderBy('cases.id')
    .limit(PART_ROWS + 1)
    .execute();
  const rows = found.slice(0, PART_ROWS).flatMap((row) => {
    if (row.recipient === null || !mayRead(row, who)) return [];
    const { id, mailbox, recipient, key, bytes } = row;
    const summary = encodeB64(decryptPayload(mailbox, { key, bytes }));
    return [{ case: id, report: mailbox, recipient, wrap: encodeB64(row.wrap), summary }];
  });
  return { rows, next: found.length > PART_ROWS ? (found[PART_ROWS - 1]?.id ?? null) : null };
}
