import type {
  Attachment,
  Case,
  CaseRow,
  Day,
  ReportMessage,
  Scrub,
  SequenceFinding,
} from '@bellbuoy/protocol';
import type { ReadFacts } from '../awards/read-facts.ts';
import type { DecisionRecord } from '../deciding/decision-records.ts';
import type { AskedQuestion } from './question-words.ts';

/** A case as it was opened in this browser: plain values, in memory only, dropped when the desk locks. */
export interface OpenedCase {
  readonly row: CaseRow;
  /** What is known of the report to whoever reads the case. */
  readonly report: ReportExtract;
  /** b64 H of the report's envelope, by which records name it. */
  readonly reportId: string;
  /** The report itself; null where it is restricted, or for its claimant alone. */
  readonly original: ReportMessage | null;
  /** The desk's own words for it; null until it has been scrubbed. */
  readonly summary: ReadSummary | null;
  /** What the report answers, as the policy words it; empty where the policy was not to be had. */
  readonly questions: readonly AskedQuestion[];
  readonly entries: readonly ConversationEntry[];
  readonly notes: readonly ReadNote[];
  /** Those that nobody but us can open. */
  readonly ownNotes: readonly ReadNote[];
  /** What colleagues understand originals to say, by b64 H of the original's envelope. */
  readonly translations: ReadonlyMap<string, ReadTranslation>;
  /** What was decided, oldest first. */
  readonly decisions: readonly DecisionRecord[];
  /** What members have verified, for thanks; oldest first. */
  readonly facts: readonly ReadFacts[];
  readonly handOvers: Case['handOvers'];
  /** Where the desk's next frame goes in the conversation. */
  readonly next: { readonly n: number; readonly prev: string | null; readonly seen: string };
}

/** What it takes to answer a report, without what it says. */
export type ReportExtract = Pick<ReportMessage, 'recipient' | 'verify' | 'locale' | 'policy' | 'category'>;

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
      readonly scrub: Scrub | null;
    }
  /** A message that is restricted, or for the claimant alone: `scrub` is null until they have scrubbed it. */
  | { readonly kind: 'closed'; readonly id: string; readonly day: Day; readonly scrub: Scrub | null }
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

/** Who said something of a case, and when. `isProven`: their own key signed it. */
interface Said {
  readonly day: Day;
  readonly author: string;
  readonly isProven: boolean;
}

/** The working summary: what colleagues read, and search in. */
export interface ReadSummary extends Said {
  /** Which originals it speaks of, by b64 H of their envelopes. */
  readonly of: readonly string[];
  readonly text: string;
  /** By the id of the question. */
  readonly facts: Readonly<Record<string, string>>;
  /** What later messages say, by b64 H of their envelopes. */
  readonly messages: Readonly<Record<string, string>>;
}

/** What a colleague understands an original to say: `answers` of a report, `text` of a message. */
export interface ReadTranslation extends Said {
  readonly locale: string;
  readonly text: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** A note within the desk. */
export interface ReadNote extends Said {
  readonly id: string;
  readonly text: string;
}
