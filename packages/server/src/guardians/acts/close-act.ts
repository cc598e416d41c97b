import type { ActState, Day } from '@bellbuoy/protocol';
import { shredPayloads, type Transaction } from '../../db/index.ts';
import { publishAct } from '../../log/index.ts';
import { type Programme, today } from '../../programme/index.ts';
import type { RulesByAct } from './act-rules.ts';
import type { GuardianAct } from './store.ts';

/**
 * Closes an act. What was given for one that is not granted is destroyed: nobody is to open anything by it. Of an opening
 * the log says how it ended, silence being a refusal there.
 */
export async function closeAct(
  transaction: Transaction,
  { ref, act }: GuardianAct,
  { state, day }: { state: Exclude<ActState, 'open'>; day: Day },
): Promise<void> {
  await transaction
    .updateTable('guardian_acts')
    .set({ state, closed_on: day })
    .where('ref', '=', ref)
    .execute();
  const isGranted = state === 'granted';
  if (!isGranted) await shredShares(transaction, ref);
  if (act !== 'opening') return;
  await publishAct(transaction, { type: isGranted ? 'opening-granted' : 'opening-refused', day, ref });
}

/** Closes an act as granted, and does what follows from it. */
export async function grantAct(
  transaction: Transaction,
  programme: Programme,
  rules: RulesByAct,
  act: GuardianAct,
): Promise<void> {
  const day = today(programme);
  await closeAct(transaction, act, { state: 'granted', day });
  await rules[act.act].onGranted?.(transaction, programme, act, day);
}

/** Destroys the shares that were given for an act. */
export async function shredShares(transaction: Transaction, ref: string): Promise<void> {
  const shares = await transaction
    .selectFrom('act_shares')
    .select(['mailbox', 'payload'])
    .where('ref', '=', ref)
    .execute();
  for (const { mailbox, payload } of shares) await shredPayloads(transaction, mailbox, [payload]);
  await transaction.deleteFrom('act_shares').where('ref', '=', ref).execute();
}
