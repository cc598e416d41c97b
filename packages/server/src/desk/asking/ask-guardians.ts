import { type AskExtension, type AskOpening, addDays, type CaseSeals, type Day } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { actsOfSeals, openAct } from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import { type KeptSeal, listSeals, sealedSince } from '../cases/kept-seals.ts';
import { type LockedCase, requireScrubbed } from '../own-case.ts';
import { lockReadCase } from '../reading-rule.ts';

/**
 * What of a case only guardians can open, and what has been asked of them. Who reads the case knows it.
 *
 * @throws Problem `not-claimed`, `recused`, `no-case`, `gone`.
 */
export async function readCaseSeals(programme: Programme, who: SignedIn, id: string): Promise<CaseSeals> {
  return programme.database.transaction(async (transaction) => {
    const { found } = await lockReadCase(transaction, who, id);
    const acts = await actsOfSeals(transaction, found.mailbox);
    const seals = await listSeals(transaction, found.mailbox);
    return seals.map(({ seal, of, original, until }) => ({
      ...{ seal, of, original, until },
      acts: acts.filter((act) => act.seal === seal),
    }));
  });
}

/**
 * Asks guardians to open a seal of a case, for the lead who asks and nobody else. That they were asked is on record in
 * public from now on.
 *
 * @returns whether it is new: the same ask sent again is none.
 * @throws Problem `not-found` for a seal that the case has not, `asked` while an earlier ask for it is open,
 * `stale-guardians` when others are guardians by now; `not-scrubbed`, `finished`, `not-claimed`, `recused`, `no-case`,
 * `gone`; ProtocolError `not-sealed`.
 */
export async function askOpening(programme: Programme, who: SignedIn, ask: AskOpening): Promise<boolean> {
  return askGuardians(programme, who, { ...ask, act: 'opening', until: () => null });
}

/**
 * Asks guardians to keep a seal for longer than it would be.
 *
 * @throws Problem `malformed` for a day that is not later than its own, or later than one could ask for today; otherwise as
 * for an opening.
 */
export async function askExtension(
  programme: Programme,
  who: SignedIn,
  { until, ...ask }: AskExtension,
): Promise<boolean> {
  const latest = addDays(today(programme), programme.config.retention.sealedNames);
  const later = (kept: KeptSeal) => {
    if (until <= kept.until || until > latest) throw new Problem('malformed');
    return until;
  };
  return askGuardians(programme, who, { ...ask, act: 'extension', until: later });
}

type Asked = AskOpening & {
  readonly act: 'opening' | 'extension';
  readonly until: (kept: KeptSeal) => Day | null;
};

async function askGuardians(
  programme: Programme,
  who: SignedIn,
  { case: id, ref, act, seal, of, until, ...ask }: Asked,
): Promise<boolean> {
  return programme.database.transaction(async (transaction) => {
    const locked = await lockReadCase(transaction, who, id);
    requireAskable(locked);
    const { mailbox } = locked.found;
    const kept = (await listSeals(transaction, mailbox)).find((each) => each.seal === seal && each.of === of);
    if (kept === undefined) throw new Problem('not-found');
    await requireUnasked(transaction, mailbox, { ref, act, seal });
    const { account, desk } = who;
    const asked = { ref, act, desk, account, mailbox, case_id: id };
    const about = { seal, seal_of: of, seal_payload: kept.payload, until_day: until(kept) };
    const since = sealedSince(locked.report.day);
    return openAct(transaction, programme, { ...asked, ...about }, ask, since);
  });
}

// Guardians are to read the desk's own words for the case. Once it is finished there is nothing that a name is needed for.
function requireAskable(locked: LockedCase): void {
  requireScrubbed(locked);
  if (locked.report.state === 'finished') throw new Problem('finished');
}

async function requireUnasked(
  transaction: Transaction,
  mailbox: string,
  { ref, act, seal }: Pick<Asked, 'ref' | 'act' | 'seal'>,
): Promise<void> {
  const acts = await actsOfSeals(transaction, mailbox);
  const isAsked = acts.some(
    (each) => each.act === act && each.seal === seal && each.state === 'open' && each.ref !== ref,
  );
  if (isAsked) throw new Problem('asked');
}
