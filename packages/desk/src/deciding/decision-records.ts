import type { Day, DecisionMessage } from '@bellbuoy/protocol';
import type { DeskRecord } from '../cases/desk-record.ts';

/** Something that was decided in a case. `isProven`: its author's own key signed it. */
export interface DecisionRecord {
  readonly id: string;
  readonly day: Day;
  readonly author: string;
  readonly isProven: boolean;
  readonly message: DecisionMessage;
}

/** What was decided, among a case's records, oldest first. */
export function decisionsOf(records: readonly DeskRecord[]): DecisionRecord[] {
  return records.flatMap(({ id, message, isProven }) => {
    if (!isDecision(message)) return [];
    const { day, author } = message;
    return [{ id, day, author, isProven, message }];
  });
}

function isDecision(message: DeskRecord['message']): message is DecisionMessage {
  return ['vetting', 'outcome', 'citation', 'review', 'finding'].includes(message.kind);
}
