import type { Session } from '@bellbuoy/protocol';
import type { BegunCheck } from '../oversight/begun-check.ts';
import type { Seat } from '../seat/seat.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** The pages that every guardian has, at the redress desk or before there is one. */
export const GUARDIAN_PAGES = ['decisions', 'oversight', 'guardian-keys', 'access-log', 'demands'] as const;
export type GuardianPage = (typeof GUARDIAN_PAGES)[number];

/** What a guardian's page is given, wherever it is shown. */
export interface GuardianPlace {
  readonly around: Surroundings;
  readonly session: Session;
  /** Their seat at the redress desk; null before they have one. */
  readonly seat: Seat | null;
  /** A check of names that they were about to propose when they came here. */
  readonly begunCheck: BegunCheck | null;
  /** For the status line. */
  readonly onSaid: (said: string) => void;
}

export function isGuardianPage(page: string): page is GuardianPage {
  return GUARDIAN_PAGES.some((each) => each === page);
}
