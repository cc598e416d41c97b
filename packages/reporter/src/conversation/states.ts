import type { MailboxState } from '@bellbuoy/protocol';

/** A report that was withdrawn or purged took its messages with it: nothing is withheld then. */
export function isGone(state: MailboxState): boolean {
  return state === 'withdrawn' || state === 'purged';
}
