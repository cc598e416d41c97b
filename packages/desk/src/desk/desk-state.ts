import type { ReplyTemplate } from '@bellbuoy/content/replies';
import type { OpeningStep } from '../cases/open-report.ts';
import type { OpenedCase } from '../cases/opened-case.ts';
import type { NotedCase } from '../cases/write-note.ts';
import type { PackageFile } from '../handing-over/write-package.ts';
import type { Lists } from '../lists/list-rows.ts';
import type { MessageKey } from '../messages/catalogue.ts';
import type { BegunCheck } from '../oversight/begun-check.ts';
import type { DeskErrorCode } from '../problems/desk-error.ts';
import type { OfferedReply } from '../replies/read-replies.ts';
import type { ScrubTarget } from '../scrub/passages.ts';
import type { ScrubDrafts } from '../scrub/scrub-draft.ts';
import type { Seat } from '../seat/seat.ts';
import type { Store } from '../shell/store.ts';
import type { AskedBy } from '../telling/asked-by.ts';
import type { Audience } from '../telling/audience.ts';

/** What somebody chose from the list. */
export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'waiting'; readonly report: string }
  | { readonly kind: 'case'; readonly id: string };

/** What the middle pane shows of it. */
export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'opening'; readonly step: OpeningStep }
  | { readonly kind: 'unopenable'; readonly report: string }
  | { readonly kind: 'case'; readonly opened: OpenedCase }
  | { readonly kind: 'failed'; readonly code: DeskErrorCode };

/** What did not work, with what was kept of it. */
export interface Trouble {
  readonly code: DeskErrorCode;
  readonly kept: MessageKey;
}

/** Text that somebody has begun and not sent, by case. */
export interface Draft {
  readonly reply: string;
  readonly note: string;
  /** A note that nobody else is to read. */
  readonly ownNote: string;
  readonly scrub: ScrubDrafts;
  /** Translations by what they are of, each by passage. */
  readonly translations: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
export type Drafts = Readonly<Record<string, Draft>>;

export const emptyDraft: Draft = { reply: '', note: '', ownNote: '', scrub: {}, translations: {} };

/** Which action is under way, so that its button says so. */
export type Busy =
  | 'reply'
  | 'note'
  | 'title'
  | 'decide'
  | 'own-note'
  | 'scrub'
  | 'recuse'
  | 'translate'
  | 'replies'
  | 'reopen'
  | 'release'
  | 'unopenable'
  | 'claim'
  | 'fold'
  | 'move'
  | 'tell'
  | null;

/** All that the desk shows once a member is at work. In memory only; dropped when it locks. */
export interface DeskState {
  readonly seat: Seat;
  readonly lists: Lists | null;
  /** Fetched meanwhile, but not shown before somebody asks, so that no row moves under the pointer. */
  readonly held: Lists | null;
  readonly chosen: Chosen;
  readonly reading: Reading;
  readonly busy: Busy;
  readonly trouble: Trouble | null;
  /** What was sealed last for a body, so that it can be saved again; with the case that it is of. */
  readonly handed: { readonly id: string; readonly file: PackageFile } | null;
  /** The last thing that was done, for the status line. */
  readonly said: string;
  /** Takes back what was done last; null where it cannot be. */
  readonly undo: (() => Promise<unknown>) | null;
  /** The cases that are chosen for folding. */
  readonly selected: ReadonlySet<string>;
  readonly drafts: Drafts;
  /** What is being put into the desk's own words, of which case. */
  /** Replies to begin with, once somebody has asked for them; whether they are shown; and the one put in last, by case. */
  readonly replies: readonly ReplyTemplate[];
  readonly isChoosingReply: boolean;
  readonly begunWith: { readonly id: string; readonly reply: OfferedReply } | null;
  /** What is being translated, of which case; and whether translations are shown where there are any. */
  readonly translating: { readonly id: string; readonly target: ScrubTarget } | null;
  readonly showsTranslations: boolean;
  /** The case that somebody is about to step back from. */
  readonly steppingBack: NotedCase | null;
  /** The check of names that a guardian is about to propose for the case that they read. */
  readonly begunCheck: BegunCheck | null;
  /** Whether somebody is about to give the case that is read to another desk. */
  readonly isMoving: boolean;
  /** Whom somebody is about to tell what came of a case and those folded with it, and how many have been told. */
  readonly telling: {
    readonly id: string;
    readonly audience: Audience;
    readonly advisories: readonly AskedBy[];
    readonly told: number | null;
  } | null;
  readonly scrubbing: { readonly id: string; readonly target: ScrubTarget } | null;
}

export type DeskStore = Store<DeskState>;
