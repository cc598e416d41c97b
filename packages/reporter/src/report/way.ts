import type { AskingAdvisory } from '@bellbuoy/content/asking';
import type { ReportPolicy } from '../policy/report-policy.ts';

/** What a report's way depends on, besides its answers. */
export interface Way {
  readonly policy: ReportPolicy;
  /** Whether a helper who is independent of the desk can be written to. */
  readonly hasHelper: boolean;
  /** The advisory that somebody comes from, where it asks for facts; null for most. */
  readonly advisory: AskingAdvisory | null;
}
