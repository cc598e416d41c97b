import type { Transaction } from '../../db/index.ts';
import { clearOrders, clearSamples } from '../../oversight/index.ts';

const TABLES = [
  'claims',
  'case_wraps',
  'recovery_case_wraps',
  'case_copies',
  'case_notes',
  'own_notes',
  'name_seals',
  'original_seals',
  'recusals',
  'hand_overs',
  'case_moves',
  'held_answers',
  'check_seals',
] as const;

/**
 * Takes everything away that the desk holds of a report, in the transaction that shreds its payloads. Of a
 * case the id stays, by which lists say that it is gone.
 */
export async function clearCase(transaction: Transaction, mailbox: string): Promise<void> {
  for (const table of TABLES) {
    await transaction.deleteFrom(table).where('mailbox', '=', mailbox).execute();
  }
  await clearSamples(transaction, mailbox);
  await clearOrders(transaction, mailbox);
  await transaction
    .updateTable('cases')
    .set({
      recipient: null,
      has_seal: null,
      claimant: null,
      due_on: null,
      clock_from: null,
      disposition: null,
      category: null,
      cluster: null,
      content: null,
      scrub: null,
      summary: null,
      extract: null,
      card: null,
      card_epoch: null,
      vetted: null,
      vetted_on: null,
      needs_two: null,
      proposed: null,
      proposed_by: null,
      hastened_by: null,
      hastened_with: null,
    })
    .where('mailbox', '=', mailbox)
    .execute();
}
