import { readCase } from '../cases/read-case.ts';
import { type SealedReply, sealReply } from '../cases/write-reply.ts';
import type { OpenRow } from '../lists/list-rows.ts';
import { isDeskError } from '../problems/desk-error.ts';
import type { Seat } from '../seat/seat.ts';

/** How far one answer to many has come: so that, cut off, it goes on where it was and nobody gets it twice. */
export interface Telling {
  readonly text: string;
  readonly told: Set<string>;
  /** What was sealed and not confirmed, by case: it is sent again as it is. */
  readonly unsent: Map<string, SealedReply>;
}

export function beginTelling(text: string): Telling {
  return { text, told: new Set(), unsent: new Map() };
}

/**
 * Tells each reporter the same words, in their own conversation: sealed to each apart, so that none of them can see that there are
 * others. A case that nobody has is taken first, because only whoever has it writes to its reporter.
 *
 * @param onTold called after each of them.
 * @throws DeskError at the first that fails. Those before it are told; calling it again with the same `telling` goes on.
 */
export async function tellAll(
  seat: Seat,
  rows: readonly OpenRow[],
  telling: Telling,
  onTold: () => void,
): Promise<void> {
  for (const row of rows.filter(({ id }) => !telling.told.has(id))) {
    if (row.claimant === null) await seat.api.claimCase(row.id);
    await tellOne(seat, row.id, telling);
    telling.told.add(row.id);
    telling.unsent.delete(row.id);
    onTold();
  }
}

async function tellOne(seat: Seat, id: string, { text, unsent }: Telling): Promise<void> {
  const sealed = unsent.get(id) ?? (await sealReply(seat, await readCase(seat, id), text));
  unsent.set(id, sealed);
  try {
    await seat.api.reply(id, sealed.request);
  } catch (error) {
    // Somebody wrote in between: what was sealed follows on nothing any more.
    if (isDeskError(error, 'moved-on')) unsent.delete(id);
    throw error;
  }
}
