// The tables as TypeScript sees them, on both engines alike. A domain declares its own tables in its
// `tables.ts` and adds them to `Schema`.

import type { DeskKind, StatementKind } from '@bellbuoy/protocol';
import type { Generated, Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { AccountsTables } from '../accounts/tables.ts';
import type { AttentionTables } from '../attention/tables.ts';
import type { AwarenessTables } from '../awareness/tables.ts';
import type { ClaimingTables } from '../claiming/tables.ts';
import type { CommendationsTables } from '../commendations/tables.ts';
import type { DemandsTables } from '../demands/tables.ts';
import type { DeskTables } from '../desk/tables.ts';
import type { FediverseTables } from '../fediverse/tables.ts';
import type { GuardiansTables } from '../guardians/tables.ts';
import type { IssuingTables } from '../issuing/tables.ts';
import type { LedgerTables } from '../ledger/tables.ts';
import type { MeasuresTables } from '../measures/tables.ts';
import type { OversightTables } from '../oversight/tables.ts';
import type { PostsTables } from '../posts/tables.ts';
import type { PracticeTables } from '../practice/tables.ts';
import type { PublicNotesTables } from '../public-notes/tables.ts';
import type { RedemptionTables } from '../redemption/tables.ts';
import type { RetentionTables } from '../retention/tables.ts';
import type { RewardsTables } from '../rewards/tables.ts';
import type { TransparencyTables } from '../transparency/tables.ts';
import type { UploadsTables } from '../uploads/tables.ts';
import type { WorkTables } from '../work/tables.ts';
import type { Json } from './json.ts';

export interface Schema
  extends AccountsTables,
    AttentionTables,
    AwarenessTables,
    ClaimingTables,
    CommendationsTables,
    DemandsTables,
    DeskTables,
    FediverseTables,
    GuardiansTables,
    IssuingTables,
    LedgerTables,
    MeasuresTables,
    OversightTables,
    PostsTables,
    PracticeTables,
    PublicNotesTables,
    RedemptionTables,
    RetentionTables,
    RewardsTables,
    TransparencyTables,
    UploadsTables,
    WorkTables {
  payloads: PayloadsTable;
  shred_keys: ShredKeysTable;
  desks: DesksTable;
  epochs: EpochsTable;
  descriptors: DescriptorsTable;
  policies: PoliciesTable;
  rewards_rules: PoliciesTable;
  issued_lists: IssuedListsTable;
  leases: LeasesTable;
  log_outbox: LogOutboxTable;
  statements: StatementsTable;
  log_leaves: LogLeavesTable;
  log_tiles: LogTilesTable;
  log_roots: LogRootsTable;
  log_batches: LogBatchesTable;
  log_cosignatures: LogCosignaturesTable;
  reports: ReportsTable;
  messages: MessagesTable;
  kept_notes: KeptNotesTable;
  report_events: ReportEventsTable;
  held_answers: HeldAnswersTable;
}

/** Reads what is committed, or, being a transaction, its own writes also. */
export type Reader = Kysely<Schema>;

/** Needed to write: several writes that belong together happen or do not happen together. */
export type Transaction = KyselyTransaction<Schema>;

interface PayloadsTable {
  id: Generated<number>;
  mailbox: string;
  bytes: Uint8Array;
}

interface ShredKeysTable {
  payload: number;
  mailbox: string;
  /** Whether it came with the report: then the report's row or its kept note names it. */
  is_arrival: boolean;
  outlives_report: boolean;
  /** Key and tag of the payload's encryption, 48 bytes. */
  key: Uint8Array;
}

interface DesksTable {
  id: string;
  kind: DeskKind;
  title: Json<Record<string, string>>;
  root: string | null;
  /** 0 is the desk of the configuration, which takes what is sent to none in particular. */
  position: Generated<number>;
}

interface EpochsTable {
  desk: string;
  epoch: number;
  recipient: string;
  verify: string;
  from_day: string;
  until_day: string;
  accept_until: string;
}

interface DescriptorsTable {
  sequence: number;
  day: string;
  expires: string;
  content: string;
  bytes: Uint8Array;
  note: string | null;
}

interface StatementsTable {
  kind: StatementKind;
  sequence: number;
  day: string;
  expires: string;
  bytes: Uint8Array;
  note: string | null;
}

/** Issuing keys that sign no more, as they were published. */
interface IssuedListsTable {
  /** b64 H of the bytes, as an edition of the descriptor names it. */
  hash: string;
  bytes: Uint8Array;
}

/** Every scope policy that was published. */
interface PoliciesTable {
  hash: string;
  from_day: string;
  bytes: Uint8Array;
}

interface LeasesTable {
  name: string;
  holder: string;
  fence: number;
  expires_at: number;
}

interface LogOutboxTable {
  id: Generated<number>;
  line: string;
  /** `act`: open, published at once. `report` and `event` (a later one of a report): closed, in batches. */
  kind: 'act' | 'report' | 'event';
  day: string;
}

interface LogLeavesTable {
  position: number;
  line: string;
  hash: Uint8Array;
}

interface LogTilesTable {
  level: number;
  tile: number;
  hashes: Uint8Array;
  root: Uint8Array;
}

interface LogRootsTable {
  size: number;
  root: Uint8Array;
  day: string;
}

interface LogBatchesTable {
  first: number;
  entries: number;
  filled: number;
  day: string;
  secret: Uint8Array;
}

interface LogCosignaturesTable {
  size: number;
  witness: string;
  line: string;
}

export type ReportState =
  | 'received'
  | 'opened'
  | 'second-review'
  | 'passed-on'
  | 'finished'
  | 'withdrawn'
  | 'purged';

interface ReportsTable {
  mailbox: string;
  desk: string;
  epoch: number;
  day: string;
  bytes: number;
  urgent: boolean;
  /** When an urgent report must have been looked at, in milliseconds since 1970, until it has been. */
  screen_by: number | null;
  commitment: Uint8Array;
  /** b64 H of the request as it came, but for its work or pass: tells a repeat from another report. */
  body: string;
  /** b64 H of the envelope. */
  envelope: string;
  /** The signed note that was given for it: sent again at every visit, so not signed again. */
  promise: string;
  payload: number | null;
  state: ReportState;
  opened_day: string | null;
  answer_by: string | null;
  purge_on: string | null;
}

interface MessagesTable {
  mailbox: string;
  /** Counts the messages of a mailbox in the order in which they came, both directions together. */
  position: number;
  /** b64 H of the envelope. */
  id: string;
  /** `in` from the reporter, `out` from the desk. */
  direction: 'in' | 'out';
  /** Whose epoch it is; null for that of the desk to which the report was sent. */
  desk: string | null;
  epoch: number;
  day: string;
  bytes: number;
  /** Null once shredded. */
  payload: number | null;
}

interface KeptNotesTable {
  mailbox: string;
  id: string;
  payload: number;
}

interface ReportEventsTable {
  mailbox: string;
  /** n of the event's closed entry; the report itself is 0 and has no row. */
  position: number;
  line: string;
}

/** An answer that is served on the day that is everybody's, and not before. */
interface HeldAnswersTable {
  mailbox: string;
  /** b64 H of its envelope. */
  message: string;
  serve_on: string;
  /** What whoever asked was told of when they hear, and is told until they do. */
  answer_by: string | null;
}
