import { requireStillAt, type SignedIn } from '../accounts/index.ts';
import type { Transaction } from '../db/index.ts';
import { Problem } from '../http/index.ts';
import { lockReport, type Report } from '../mailbox/index.ts';
import { findCaseFor, type LiveCase } from './store.ts';

export interface LockedCase {
  readonly found: LiveCase;
  readonly report: Report;
}

/**
 * A case of the member's desk that nobody else can change until the transaction ends.
 *
 * @throws Problem `no-case`, `gone`, `recused` when the member has stepped back from it, or `no-session` when they have
 * left meanwhile.
 */
export async function lockCase(transaction: Transaction, who: SignedIn, id: string): Promise<LockedCase> {
  const { mailbox } = await findCaseFor(transaction, who, id);
  const report = await lockReport(transaction, mailbox);
  if (report === null) throw new Problem('no-case');
  await requireStillAt(transaction, who);
  // Read again: whoever held the lock may have purged it.
  return { report, found: await findCaseFor(transaction, who, id) };
}

/**
 * As `lockCase`, for what only the claimant may do.
 *
 * @throws Problem `not-claimed`, `no-case`, `gone`.
 */
export async function lockOwnCase(transaction: Transaction, who: SignedIn, id: string): Promise<LockedCase> {
  const locked = await lockCase(transaction, who, id);
  if (locked.found.claimant !== who.account) throw new Problem('not-claimed');
  return locked;
}

/** @throws Problem `in-review` or `finished` unless the case is being worked on. */
export function requireOpen({ report }: LockedCase): void {
  if (report.state === 'second-review') throw new Problem('in-review');
  if (report.state !== 'opened') throw new Problem('finished');
}

/** @throws Problem `not-scrubbed` while only the claimant may read the case. */
export function requireScrubbed({ found }: LockedCase): void {
  if (found.scrub === null) throw new Problem('not-scrubbed');
}

/** @throws Problem `finished` when nobody is to write to the reporter before it is opened again. */
export function requireConversing({ report }: LockedCase): void {
  if (report.state === 'finished') throw new Problem('finished');
}
