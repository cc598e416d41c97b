import { type FactsMessage, newAwardRef } from '@bellbuoy/protocol';
import type { NotedCase } from '../cases/write-note.ts';
import type { Seat } from '../seat/seat.ts';

/** One fact, and how whoever signs it has checked it. */
export type VerifiedFact = FactsMessage['facts'][number];

/** Signs what we verified by our own key and keeps it with the case. It names neither the case nor the report: the panel reads it. */
export async function writeFacts(
  seat: Seat,
  about: NotedCase,
  facts: readonly VerifiedFact[],
): Promise<void> {
  const { origin, desk, account } = seat.session;
  const ref = newAwardRef();
  const frame = seat.keychain.frameAsMember({
    ...{ v: 1, kind: 'facts', origin, desk, epoch: null, mailbox: null, n: 0, prev: null, seen: null },
    ...{ ref, account, day: seat.today(), facts: [...facts] },
  });
  await seat.api.addFacts(about.case, { ref, record: await seat.keychain.sealToCase(about.case, frame) });
}
