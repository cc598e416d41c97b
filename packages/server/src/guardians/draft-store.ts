import type { Guardians, GuardiansPlan } from '@bellbuoy/protocol';
import type { Reader, Transaction } from '../db/index.ts';
import { latestGuardians } from '../programme/index.ts';

/** A change that is being prepared, with the block that it follows. */
export interface OpenDraft {
  /** As browsers are given it, but for who may see what. */
  readonly plan: Omit<GuardiansPlan, 'approved'>;
  /** Null for a programme's first guardians. */
  readonly former: Guardians | null;
}

/** The change that is being prepared; null when none is. */
export async function findDraft(store: Reader): Promise<OpenDraft | null> {
  const former = await latestGuardians(store);
  const version = (former?.version ?? 0) + 1;
  const row = await store
    .selectFrom('guardian_drafts')
    .selectAll()
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { threshold, from_day: from, drafted_by: draftedBy, slots } = row;
  return { plan: { version, threshold, from, draftedBy, slots }, former };
}

/** Stores what has changed of a draft. What was approved before was another block, and counts no more. */
export async function changeDraft(
  transaction: Transaction,
  version: number,
  change: { slots: GuardiansPlan['slots'] } | { from: string },
): Promise<void> {
  const set = 'slots' in change ? { slots: JSON.stringify(change.slots) } : { from_day: change.from };
  await transaction.updateTable('guardian_drafts').set(set).where('version', '=', version).execute();
  await transaction.deleteFrom('guardian_approvals').where('version', '=', version).execute();
}
