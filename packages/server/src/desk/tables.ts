import type { Category, Disposition } from '@bellbuoy/protocol';

export interface DeskTables {
  epoch_wraps: EpochWrapsTable;
  claims: ClaimsTable;
  cases: CasesTable;
  case_wraps: CaseWrapsTable;
  case_copies: CaseCopiesTable;
  case_notes: CaseNotesTable;
  name_seals: NameSealsTable;
  recovery_shares: RecoverySharesTable;
  recovery_epoch_wraps: RecoveryEpochWrapsTable;
  recovery_case_wraps: RecoveryCaseWrapsTable;
  recovery_requests: RecoveryRequestsTable;
  recovery_answers: RecoveryAnswersTable;
}

interface EpochWrapsTable {
  desk: string;
  epoch: number;
  account: string;
  wrap: Uint8Array;
}

/** Who has taken a report that nobody has opened yet. */
interface ClaimsTable {
  mailbox: string;
  claimant: string;
}

/**
 * What the server knows of a case besides its report's row. When the report has been withdrawn or purged
 * only the id and the desk are left; everything else is null.
 */
interface CasesTable {
  mailbox: string;
  /** Drawn at random by the claimant's browser. */
  id: string;
  desk: string;
  recipient: string | null;
  has_seal: boolean | null;
  claimant: string | null;
  due_on: string | null;
  disposition: Disposition | null;
  category: Category | null;
  cluster: string | null;
  /** The report's frame, sealed to the case. */
  content: number | null;
  card: number | null;
  /** The epoch whose seed opens the card. */
  card_epoch: number | null;
}

interface CaseWrapsTable {
  mailbox: string;
  account: string;
  wrap: Uint8Array;
}

/** Messages of the conversation as the desk keeps them: sealed to the case. */
interface CaseCopiesTable {
  mailbox: string;
  message: string;
  payload: number;
}

interface CaseNotesTable {
  mailbox: string;
  id: string;
  day: string;
  payload: number;
}

/** A lead's part of the desk's recovery seed, sealed to that lead. */
interface RecoverySharesTable {
  desk: string;
  account: string;
  share: Uint8Array;
}

interface RecoveryEpochWrapsTable {
  desk: string;
  epoch: number;
  wrap: Uint8Array;
}

interface RecoveryCaseWrapsTable {
  mailbox: string;
  wrap: Uint8Array;
}

/** A lead asks the desk's other leads for their part. */
interface RecoveryRequestsTable {
  id: string;
  desk: string;
  account: string;
  day: string;
}

/** A lead's part, sealed by its holder to whoever asked. */
interface RecoveryAnswersTable {
  request: string;
  account: string;
  share: Uint8Array;
}

/** Names that a reporter sealed for guardians, kept apart from the case. */
interface NameSealsTable {
  mailbox: string;
  payload: number;
  purge_on: string;
}
