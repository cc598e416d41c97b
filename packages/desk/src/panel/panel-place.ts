import type { Session } from '@bellbuoy/protocol';
import type { ProgrammeRewards } from '../programme/read-rewards.ts';
import type { Surroundings } from '../seat/surroundings.ts';

/** What a panel member's page is given, at a desk or without one. */
export interface PanelPlace {
  readonly around: Surroundings;
  readonly session: Session;
  readonly rewards: ProgrammeRewards;
  /** For the status line. */
  readonly onSaid: (said: string) => void;
}
