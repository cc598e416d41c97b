import type { CaseAwards, Recommend } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Reader } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import type { Programme } from '../../programme/index.ts';
import { listCaseAwards, openAward, requireRewards } from '../../rewards/index.ts';
import { isThankable } from '../deciding/outcome-rules.ts';
import { type LockedCase, requireScrubbed } from '../own-case.ts';
import { lockReadCase } from '../reading-rule.ts';

/**
 * What has been verified and recommended in a case. Who reads the case knows it.
 *
 * @throws Problem `not-found` where the programme neither thanks nor pays, `not-claimed`, `recused`, `no-case`, `gone`.
 */
export async function readCaseAwards(programme: Programme, who: SignedIn, id: string): Promise<CaseAwards> {
  requireRewards(programme);
  return programme.database.transaction(async (transaction) => {
    const { mailbox } = (await lockReadCase(transaction, who, id)).found;
    return listCaseAwards(transaction, programme, { mailbox, account: who.account });
  });
}

/**
 * Recommends to the panel that a reporter be thanked, on facts that somebody else has verified.
 *
 * @returns whether it is new: the same recommendation sent again is none.
 * @throws Problem `not-scrubbed` while an original is not, `not-vetted` unless the facts indicate what was reported,
 * `not-eligible` for an outcome that is nothing to thank for, `in-review`; those of `openAward`; `not-claimed`, `recused`,
 * `no-case`, `gone`; ProtocolError `not-sealed`.
 */
export async function recommendAward(
  programme: Programme,
  who: SignedIn,
  id: string,
  sent: Recommend,
): Promise<boolean> {
  requireRewards(programme);
  return programme.database.transaction(async (transaction) => {
    const locked = await lockReadCase(transaction, who, id);
    await requireThankable(transaction, locked);
    const { mailbox, desk } = locked.found;
    return openAward(transaction, programme, { mailbox, desk, account: who.account }, sent);
  });
}

/**
 * @throws Problem `not-eligible` for an outcome that is nothing to thank for, `not-vetted` unless the facts were found to
 * indicate what was reported.
 */
export function requireEligible({
  disposition,
  vetted_on,
}: Pick<LockedCase['found'], 'disposition' | 'vetted_on'>): void {
  if (disposition !== null && !isThankable(disposition)) throw new Problem('not-eligible');
  if (vetted_on === null) throw new Problem('not-vetted');
}

async function requireThankable(store: Reader, locked: LockedCase): Promise<void> {
  const { found, report } = locked;
  requireScrubbed(locked);
  if (await hasUnscrubbed(store, found.mailbox)) throw new Problem('not-scrubbed');
  if (report.state === 'second-review') throw new Problem('in-review');
  requireEligible(found);
}

// Whoever wrote them may name somebody, or themself: the summary says nothing of that yet.
async function hasUnscrubbed(store: Reader, mailbox: string): Promise<boolean> {
  const row = await store
    .selectFrom('messages')
    .leftJoin('case_copies', (join) =>
      join
        .onRef('case_copies.mailbox', '=', 'messages.mailbox')
        .onRef('case_copies.message', '=', 'messages.id'),
    )
    .select('messages.id')
    .where('messages.mailbox', '=', mailbox)
    .where('messages.direction', '=', 'in')
    .where('case_copies.scrub', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
