import type { AccessAct } from '@bellbuoy/protocol';

export interface OversightTables {
  access_log: AccessLogTable;
}

/** Who did what with a case, by day: for guardians, who read nothing else of a case. */
interface AccessLogTable {
  day: string;
  case_id: string;
  account: string;
  act: AccessAct;
  desk: string;
}
