import type { ListedCase } from '@bellbuoy/protocol';
import type { Seat } from '../seat/seat.ts';

/** Whether an outcome waits for this member as the second person. The server holds everybody to the same rule. */
export function isReviewer(
  { session, members }: Pick<Seat, 'session' | 'members'>,
  row: Pick<ListedCase, 'state' | 'proposedBy'>,
): boolean {
  const { state, proposedBy } = row;
  if (state !== 'second-review' || proposedBy === null || proposedBy === session.account) return false;
  return session.role === 'lead' || isByLead({ members }, row);
}

/** Whether a lead proposed it: then anybody else may be the second person. */
export function isByLead(
  { members }: Pick<Seat, 'members'>,
  { proposedBy }: Pick<ListedCase, 'proposedBy'>,
): boolean {
  return proposedBy !== null && members.roster.members.get(proposedBy)?.role === 'lead';
}
