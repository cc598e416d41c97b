import {
  type ApproveDraft,
  blockOfPlan,
  type Guardians,
  isApproval,
  ProtocolError,
  parseGuardians,
} from '@bellbuoy/protocol';
import type { StaffSession } from '../accounts/index.ts';
import { exclusive, type Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { announceGuardians, type Programme, renewDescriptor } from '../programme/index.ts';
import { requireNotice } from './draft-guardians.ts';
import { findDraft } from './draft-store.ts';
import { settleSlotKeys } from './settle-slot-keys.ts';

/**
 * Takes one slot's word for a draft, made in its holder's browser or on a machine without a network. Who brings it does not
 * matter: the signature is the slot's. With as many as it takes, the block is announced in the same transaction.
 *
 * @returns whether it has been announced.
 * @throws Problem `not-found` without a draft that is complete, `notice-too-short` where its day has come too near.
 * @throws ProtocolError `unverified` for a signature by another key, or over another block.
 */
export async function approveDraft(
  programme: Programme,
  who: StaffSession,
  { slot, signature }: ApproveDraft,
): Promise<boolean> {
  const { database } = programme;
  return database.transaction(async (transaction) => {
    await exclusive(transaction, database.engine, 'guardians');
    const draft = await findDraft(transaction);
    const block = draft === null ? null : blockOfPlan({ ...draft.plan, approved: [] }, draft.former);
    if (draft === null || block === null) throw new Problem('not-found');
    requireNotice(programme, draft.former, draft.plan.from);
    const unapproved = parseGuardians({ ...block, approvals: [] });
    requireApproval(unapproved, draft.former, { slot, signature });
    await transaction
      .insertInto('guardian_approvals')
      .values({ version: draft.plan.version, slot, signature, brought_by: who.account })
      .onConflict((conflict) => conflict.columns(['version', 'slot']).doNothing())
      .execute();
    const approved = await withApprovals(transaction, unapproved);
    const needed = (draft.former ?? unapproved).threshold;
    if (approved.approvals.length < needed) return false;
    await announceGuardians(transaction, programme, approved);
    await renewDescriptor(transaction, programme);
    await settleSlotKeys(transaction, programme);
    return true;
  });
}

function requireApproval(
  block: Guardians,
  former: Guardians | null,
  { slot, signature }: ApproveDraft,
): void {
  const signing = (former ?? block).slots.find((each) => each.slot === slot);
  if (signing !== undefined && isApproval(block, { slot, signature }, signing.verify)) return;
  throw new ProtocolError('unverified', 'not an approval of this block by one of its guardians');
}

async function withApprovals(transaction: Transaction, block: Guardians): Promise<Guardians> {
  const approvals = await transaction
    .selectFrom('guardian_approvals')
    .select(['slot', 'signature'])
    .where('version', '=', block.version)
    .orderBy('slot')
    .execute();
  return parseGuardians({ ...block, approvals });
}
