import type { Attachment, CaseRow, Day, ReportMessage, SequenceFinding } from '@bellbuoy/protocol';
import type { AskedQuestion } from './question-words.ts';

/** A case as it was opened in this browser: plain values, in memory only, dropped when the desk locks. */
export interface OpenedCase {
  readonly row: CaseRow;
  readonly report: ReportMessage;
  /** What the report answers, as the policy words it; empty where the policy was not to be had. */
  readonly questions: readonly AskedQuestion[];
  readonly entries: readonly ConversationEntry[];
  readonly notes: readonly ReadNote[];
  /** Where the desk's next frame goes in the conversation. */
  readonly next: { readonly n: number; readonly prev: string | null; readonly seen: string };
}

/** One thing to show between the report and the answer form, in the order in which it happened. */
export type ConversationEntry =
  | { readonly kind: 'opened'; readonly id: string; readonly day: Day }
  | {
      readonly kind: 'theirs';
      readonly id: string;
      readonly day: Day;
      readonly text: string;
      readonly attachments: readonly Attachment[];
      readonly isNew: boolean;
    }
  | { readonly kind: 'ours'; readonly id: string; readonly day: Day; readonly text: string }
  /** It did not open, or nothing shows that it is from whom it should be: its text is not shown. */
  | { readonly kind: 'unreadable'; readonly id: string; readonly day: Day; readonly side: Side }
  | {
      readonly kind: 'finding';
      readonly side: Side;
      readonly finding: SequenceFinding['kind'];
      readonly n: number;
    };

/** Who wrote: `in` runs from the reporter to the desk. */
export type Side = 'in' | 'out';

/** A note within the desk. `isProven`: its author's own key signed it. */
export interface ReadNote {
  readonly id: string;
  readonly day: Day;
  readonly author: string;
  readonly text: string;
  readonly isProven: boolean;
}
