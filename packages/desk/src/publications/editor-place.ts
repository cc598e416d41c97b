import type { Session } from '@bellbuoy/protocol';
import type { Surroundings } from '../seat/surroundings.ts';

/** What an editor's page is given, at a desk or without one. */
export interface EditorPlace {
  readonly around: Surroundings;
  readonly session: Session;
  /** For the status line. */
  readonly onSaid: (said: string) => void;
}
