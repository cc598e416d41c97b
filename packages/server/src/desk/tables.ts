import type { Category, Disposition, Outcome, Scrub } from '@bellbuoy/protocol';

export interface DeskTables {
  epoch_wraps: EpochWrapsTable;
  claims: ClaimsTable;
  cases: CasesTable;
  case_wraps: CaseWrapsTable;
  case_copies: CaseCopiesTable;
  case_notes: CaseNotesTable;
  name_seals: NameSealsTable;
  bodies: BodiesTable;
  hand_overs: HandOversTable;
  recovery_shares: RecoverySharesTable;
  recovery_epoch_wraps: RecoveryEpochWrapsTable;
  recovery_case_wraps: RecoveryCaseWrapsTable;
  recovery_requests: RecoveryRequestsTable;
  recovery_answers: RecoveryAnswersTable;
  original_seals: OriginalSealsTable;
  own_notes: OwnNotesTable;
  recusals: RecusalsTable;
  case_moves: CaseMovesTable;
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
  /** The day of the last reopening, from which deadlines run anew; null while they run from the day of arrival. */
  clock_from: string | null;
  disposition: Outcome | null;
  category: Category | null;
  cluster: string | null;
  /** The report's frame, sealed to the case; once the report is restricted, the extract that stands for it. */
  content: number | null;
  /** Null until the report has been scrubbed. */
  scrub: Scrub | null;
  /** The desk's own words for the case. Each takes the place of the one before. */
  summary: number | null;
  /** Of a report that is kept to its claimant: what colleagues are given in its place. */
  extract: number | null;
  card: number | null;
  /** The epoch whose seed opens the card. */
  card_epoch: number | null;
  /** Steps of vetting that are answered: 0, 1 or 2. */
  vetted: number | null;
  /** The day on which step two found that the facts indicate what was reported. */
  vetted_on: string | null;
  /** Whether closing it takes a second person; once it does, it does for good. */
  needs_two: boolean | null;
  /** The outcome that waits for a second person, and who proposed it. */
  proposed: Disposition | null;
  proposed_by: string | null;
  /** Who said that it cannot wait, and who confirmed it. */
  hastened_by: string | null;
  hastened_with: string | null;
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
  /** How a message of the reporter was scrubbed; null until then, and for what the desk wrote. */
  scrub: Scrub | null;
}

interface CaseNotesTable {
  mailbox: string;
  id: string;
  day: string;
  payload: number;
  /** b64 H of the envelope whose words it repeats: it is read with that original, and destroyed with it. */
  original: string | null;
}

/** Notes that only their author can open. */
interface OwnNotesTable {
  mailbox: string;
  id: string;
  account: string;
  day: string;
  payload: number;
}

/** Originals that were restricted, sealed for guardians and kept apart from the case. */
interface OriginalSealsTable {
  mailbox: string;
  /** b64 H of the envelope in which it came. */
  original: string;
  payload: number;
  purge_on: string;
}

/** Who has stepped back from a case, or was made to. */
interface RecusalsTable {
  mailbox: string;
  account: string;
}

/** Cases that a desk has given to another, by the ids that they had there. */
interface CaseMovesTable {
  id: string;
  mailbox: string;
  /** The desk that had it. */
  desk: string;
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

/** Bodies that the descriptor names. */
interface BodiesTable {
  id: string;
  name: string;
  recipient: string;
}

/** What of a report is in other hands, as the log says without naming the report. */
interface HandOversTable {
  mailbox: string;
  /** Drawn at random by the lead's browser. */
  package: string;
  body: string;
  day: string;
}
