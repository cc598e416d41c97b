import type { OpenedSeal } from '@bellbuoy/protocol';
import type { SignedIn } from '../../accounts/index.ts';
import type { Transaction } from '../../db/index.ts';
import { findAsked, type GuardianAct, givenShares, readSeal } from '../../guardians/index.ts';
import { Problem } from '../../http/index.ts';
import { recordAccess } from '../../oversight/index.ts';
import type { Programme } from '../../programme/index.ts';
import { lockReadCase } from '../reading-rule.ts';

/**
 * Gives the lead who asked the seal and the shares that guardians granted, which only their browser opens. It is on record
 * before anything is given: what was read cannot be unread.
 *
 * @throws Problem `not-found` to anybody else; `forbidden` unless it was granted; `gone` once the seal is destroyed;
 * `not-claimed`, `recused`, `no-case`.
 */
export async function readOpening(programme: Programme, who: SignedIn, ref: string): Promise<OpenedSeal> {
  return programme.database.transaction(async (transaction) => {
    const act = await lockGranted(transaction, who, ref);
    const { mailbox, seal_payload } = act;
    const seal = seal_payload === null ? null : await readSeal(transaction, mailbox, seal_payload);
    if (seal === null) throw new Problem('gone');
    const { account, desk } = who;
    const access = { account, desk, act: 'opened-name', case: act.case_id ?? '' } as const;
    await recordAccess(transaction, programme, access);
    const shares = await givenShares(transaction, ref);
    return { file: seal.file, shares: shares.map(({ share }) => share) };
  });
}

/** Records that what guardians granted did not open: somebody made it so, and guardians are to know. */
export async function recordUnopenable(programme: Programme, who: SignedIn, ref: string): Promise<void> {
  await programme.database.transaction(async (transaction) => {
    const act = await lockGranted(transaction, who, ref);
    const { account, desk } = who;
    const access = { account, desk, act: 'name-unopenable', case: act.case_id ?? '' } as const;
    await recordAccess(transaction, programme, access);
  });
}

async function lockGranted(transaction: Transaction, who: SignedIn, ref: string): Promise<GuardianAct> {
  const act = await findAsked(transaction, who, ref);
  await lockReadCase(transaction, who, act.case_id ?? '');
  if (act.act !== 'opening' || act.state !== 'granted') throw new Problem('forbidden');
  return act;
}
