import type { OpenedCase } from '../cases/opened-case.ts';
import type { ScrubTarget } from './passages.ts';
import type { WorkingText } from './working-text.ts';

/** A summary that somebody has begun, by what it is of. Kept sealed like other drafts. */
export interface ScrubDraft {
  readonly text: WorkingText;
  /** Whether the original names somebody; null until the writer has said so. */
  readonly namesSomebody: boolean | null;
  /** What was pointed at and is to stay. */
  readonly left: readonly string[];
}

export type ScrubDrafts = Readonly<Record<string, ScrubDraft>>;

/** The name of a draft among a case's. */
export function draftKey(target: ScrubTarget): string {
  return target === 'case' ? 'case' : target.message;
}

/** Whether somebody who has a case can still decide about its report. */
export function isReportOpen({ row }: Pick<OpenedCase, 'row'>): boolean {
  return row.scrub !== 'restricted';
}
