import type { AccessAct, DueKind, Order, SampleReason, SealedContent } from '@bellbuoy/protocol';
import type { Json } from '../db/json.ts';

export interface OversightTables {
  access_log: AccessLogTable;
  samples: SamplesTable;
  missed_deadlines: MissedDeadlinesTable;
  purge_days: PurgeDaysTable;
  orders: OrdersTable;
  check_draws: CheckDrawsTable;
  checks: ChecksTable;
  check_seals: CheckSealsTable;
  check_results: CheckResultsTable;
}

/** Who did what with a case, by day: for guardians, who read nothing else of a case. */
interface AccessLogTable {
  day: string;
  case_id: string;
  account: string;
  act: AccessAct;
  desk: string;
}

/** Finished cases that guardians are given. Like the access log it names cases by their random ids alone once they are gone. */
interface SamplesTable {
  id: string;
  /** Null once the case has been deleted. */
  mailbox: string | null;
  case_id: string;
  desk: string;
  reason: SampleReason;
  drawn_on: string;
  /** By when the desk has to have delivered it. */
  due_on: string;
  delivered_on: string | null;
  /** What was delivered, sealed for the slots of guardians; goes with the case. */
  payload: number | null;
}

/** What a desk did too late. */
interface MissedDeadlinesTable {
  case_id: string;
  kind: DueKind;
  due_on: string;
  desk: string;
  done_on: string;
}

/** How many cases of a desk were deleted on a day. */
interface PurgeDaysTable {
  day: string;
  desk: string;
  cases: number;
}

/** What guardians order, by the ref of their act. */
interface OrdersTable {
  ref: string;
  what: Order;
  /** Null once the case is gone. */
  mailbox: string | null;
  case_id: string;
  desk: string;
  /** Of the desk, to which `payload` is sealed: the ask, so that the desk reads why. */
  epoch: number;
  payload: number | null;
  asked_on: string;
  /** Null while guardians have not decided so. */
  granted_on: string | null;
  done_on: string | null;
}

/** What a guardian is to propose a check with. It stays until it is used: nobody draws again until they like what comes. */
interface CheckDrawsTable {
  account: string;
  ref: string;
  size: number;
  root: string;
}

interface ChecksTable {
  ref: string;
  months: Json<string[]>;
  seals: number;
  /** The slot whose holder compares. */
  drawn: number;
  asked_on: string;
  granted_on: string | null;
  done_on: string | null;
}

interface CheckSealsTable {
  mailbox: string;
  ref: string;
  /** b64 H of the seal's file. */
  seal: string;
  seal_of: SealedContent;
  payload: number;
}

/** What came of a check, sealed to each slot. */
interface CheckResultsTable {
  ref: string;
  slot: number;
  payload: number;
}
