import type { DemandType } from '@bellbuoy/protocol';
import type { Json } from '../db/json.ts';

export interface DemandsTables {
  demands: DemandsTable;
}

/** Legal demands and incidents, in words of closed sets. */
interface DemandsTable {
  /** b64 of 16 random bytes: the log's entry bears it. */
  ref: string;
  type: DemandType;
  day: string;
  kind: string;
  /** What was asked for, or what an incident touched. */
  about: Json<string[]>;
  /** Who recorded it. */
  account: string;
  closed_on: string | null;
  /** What could be given, or what was done; null while it is open. */
  outcome: Json<string[]> | null;
}
