import type { Attachment } from '@bellbuoy/protocol';
import type { Answer, Ending, Verdict } from '../deciding/decisions.ts';
import type { ReviewPanelProps } from '../deciding/review-panel.tsx';
import type { Busy, Draft, Trouble } from '../desk/desk-state.ts';
import type { PassOnProps } from '../handing-over/pass-on.tsx';
import type { OpenRow } from '../lists/list-rows.ts';
import type { BegunCheck } from '../oversight/begun-check.ts';
import type { FindingFormProps } from '../redress/finding-form.tsx';
import type { BegunReplies } from '../replies/read-replies.ts';
import type { ScrubTarget } from '../scrub/passages.ts';
import type { Translating } from '../scrub/translation-bar.tsx';
import type { OpenedCase } from './opened-case.ts';

export interface LetterProps {
  readonly opened: OpenedCase;
  readonly title: string;
  /** Whether the reader is its claimant. */
  readonly isOwn: boolean;
  readonly isLead: boolean;
  readonly nameOf: (account: string) => string;
  readonly draft: Draft;
  readonly busy: Busy;
  readonly trouble: Trouble | null;
  readonly isDeciding: boolean;
  /** The desk's other cases, of which one may count in this one. */
  readonly others: readonly OpenRow[];
  /** What the reader has to do with an outcome that waits for a second person. */
  readonly reviewing: ReviewPanelProps['part'];
  /** Bytes that a reply still has room for. */
  readonly roomFor: (text: string) => number;
  /** Fetches an attachment and opens it here. */
  readonly onAttachment: (attachment: Attachment) => Promise<Blob>;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onTitle: (title: string) => Promise<boolean>;
  readonly onReply: () => void;
  readonly onDeciding: (isDeciding: boolean) => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onEnd: (ending: Ending) => void;
  readonly onReview: (verdict: Verdict) => void;
  readonly passing: Omit<PassOnProps, 'opened'>;
  /** At the guardians' own desk, how a case ends there; null everywhere else. */
  readonly finding: Omit<FindingFormProps, 'opened'> | null;
  /** At the guardians' own desk, where a case leads to a check of names. */
  readonly onCheck: (begun: BegunCheck) => void;
  readonly onReopen: () => void;
  readonly onGiveBack: () => void;
  readonly onTake: () => void;
  /** Whether a working summary has been begun and not saved. */
  readonly hasScrubDraft: boolean;
  readonly onScrub: (target?: ScrubTarget) => void;
  readonly translating: Translating;
  readonly replies: BegunReplies;
}
