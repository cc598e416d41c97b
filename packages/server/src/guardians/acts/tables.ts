import type { Act, ActResult, ActState, SealedContent } from '@bellbuoy/protocol';

export interface ActsTables {
  guardian_acts: GuardianActsTable;
  act_envelopes: ActEnvelopesTable;
  act_votes: ActVotesTable;
  act_decisions: ActDecisionsTable;
  act_shares: ActSharesTable;
}

/** What guardians are asked to decide. What is asked, and why, is sealed to them. */
interface GuardianActsTable {
  ref: string;
  act: Act;
  /** Of whoever asked: a desk, or `guardians`. */
  desk: string;
  account: string;
  /** Whose report it is about, with which everything of it goes; its own ref where it is about none. */
  mailbox: string;
  /** The case as the asking desk knows it. */
  case_id: string | null;
  /** The version of the guardians who were asked, and how many of them it takes. */
  block: number;
  threshold: number;
  day: string;
  closes_on: string;
  state: ActState;
  closed_on: string | null;
  /** b64 H of the seal's file, what it holds, and the payload in which it is kept. */
  seal: string | null;
  seal_of: SealedContent | null;
  seal_payload: number | null;
  /** Of an extension. */
  until_day: string | null;
  /** Of a notice. */
  opening: string | null;
  /** The ask, sealed to whoever asked; null for a notice, which nobody asks. */
  own: number | null;
}

/** An ask, sealed to each slot. */
interface ActEnvelopesTable {
  mailbox: string;
  ref: string;
  slot: number;
  payload: number;
}

/** What each slot decided. Nobody but that slot is told before the act is closed. */
interface ActVotesTable {
  mailbox: string;
  ref: string;
  slot: number;
  result: ActResult;
  day: string;
}

/** A decision with its reason, sealed to each reader: a slot, or 0 for whoever asked. */
interface ActDecisionsTable {
  mailbox: string;
  ref: string;
  slot: number;
  reader: number;
  payload: number;
}

/** A share that a slot gave, sealed to the one-time recipient of the ask; with the report whose seal it is of. */
interface ActSharesTable {
  mailbox: string;
  ref: string;
  slot: number;
  seal: string;
  payload: number;
}
