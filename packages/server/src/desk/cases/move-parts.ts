// What a desk holds of a case and gives on, part by part.

import type { Move, Scrub } from '@bellbuoy/protocol';
import { putPayload, shredPayloads, type Transaction } from '../../db/index.ts';
import { Problem } from '../../http/index.ts';
import { sealedFrame } from '../sealed-parts.ts';
import { changeCase, type LiveCase } from '../store.ts';
import { isExactly } from '../wraps.ts';

interface Movable {
  /** What was said, but for what was restricted: that is the desk's no more. */
  readonly copies: readonly {
    readonly message: string;
    readonly payload: number;
    readonly scrub: Scrub | null;
    readonly direction: 'in' | 'out';
  }[];
  readonly notes: readonly { readonly id: string; readonly payload: number }[];
}

/** The copies and records of a case that go with it. */
export async function listMovable(transaction: Transaction, mailbox: string): Promise<Movable> {
  const copies = await transaction
    .selectFrom('case_copies')
    .innerJoin('messages', (join) =>
      join
        .onRef('messages.mailbox', '=', 'case_copies.mailbox')
        .onRef('messages.id', '=', 'case_copies.message'),
    )
    .select(['case_copies.message', 'case_copies.payload', 'case_copies.scrub', 'messages.direction'])
    .where('case_copies.mailbox', '=', mailbox)
    .execute();
  const notes = await transaction
    .selectFrom('case_notes')
    .select(['id', 'payload'])
    .where('mailbox', '=', mailbox)
    .execute();
  return { copies: copies.filter(({ scrub }) => scrub !== 'restricted'), notes };
}

/**
 * Puts every part of a case, sealed again, in the place of what it was, and destroys that. A card is the next desk's to
 * write. Notes that are somebody's own are not the case's, and nobody at the next desk could open them.
 *
 * @throws Problem `malformed` unless exactly the parts are there that the case has; ProtocolError `not-sealed`.
 */
export async function replaceParts(transaction: Transaction, found: LiveCase, move: Move): Promise<void> {
  const { mailbox } = found;
  const { copies, notes } = await listMovable(transaction, mailbox);
  requireAll(found, { copies, notes }, move);
  const ownNotes = await transaction
    .selectFrom('own_notes')
    .select('payload')
    .where('mailbox', '=', mailbox)
    .execute();
  const earlier = [
    ...[found.content, found.extract, found.summary, found.card].filter((payload) => payload !== null),
    ...[...copies, ...notes, ...ownNotes].map(({ payload }) => payload),
  ];
  const keep = (copy: string) => putPayload(transaction, { mailbox, bytes: sealedFrame(copy) });
  const keepIf = async (copy: string | undefined) => (copy === undefined ? null : keep(copy));
  await changeCase(transaction, mailbox, {
    content: await keep(move.content),
    extract: await keepIf(move.extract),
    summary: await keepIf(move.summary),
    ...{ card: null, card_epoch: null },
  });
  for (const { message, copy } of move.copies) {
    await transaction
      .updateTable('case_copies')
      .set({ payload: await keep(copy) })
      .where('mailbox', '=', mailbox)
      .where('message', '=', message)
      .execute();
  }
  for (const { id, copy } of move.notes) {
    await transaction
      .updateTable('case_notes')
      .set({ payload: await keep(copy) })
      .where('mailbox', '=', mailbox)
      .where('id', '=', id)
      .execute();
  }
  await transaction.deleteFrom('own_notes').where('mailbox', '=', mailbox).execute();
  await shredPayloads(transaction, mailbox, earlier);
}

function requireAll({ extract, summary }: LiveCase, { copies, notes }: Movable, move: Move): void {
  const isWhole =
    (extract !== null) === (move.extract !== undefined) &&
    (summary !== null) === (move.summary !== undefined) &&
    isExactly(
      move.copies.map(({ message }) => message),
      copies.map(({ message }) => message),
    ) &&
    isExactly(
      move.notes.map(({ id }) => id),
      notes.map(({ id }) => id),
    );
  if (!isWhole) throw new Problem('malformed');
}
