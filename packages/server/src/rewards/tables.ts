import type { ActResult, ActState } from '@bellbuoy/protocol';

export interface RewardsTables {
  case_facts: CaseFactsTable;
  awards: AwardsTable;
  award_readers: AwardReadersTable;
  award_votes: AwardVotesTable;
  award_decisions: AwardDecisionsTable;
  award_offers: AwardOffersTable;
}

/** Which record of a case holds facts that somebody verified. */
interface CaseFactsTable {
  mailbox: string;
  ref: string;
  account: string;
  day: string;
  record: string;
}

/** What a desk recommends. Why, and on which facts, is sealed to whoever decides. */
interface AwardsTable {
  ref: string;
  mailbox: string;
  desk: string;
  /** Who recommends, and who verified the facts: never the same. */
  account: string;
  verifier: string;
  facts: string;
  kind: 'money' | 'commendation';
  /** Minor units. */
  amount: number | null;
  currency: string | null;
  band: string | null;
  level: number | null;
  /** How many of the panel it takes, by the rules on the day of asking. */
  approvals: number;
  day: string;
  closes_on: string;
  state: ActState;
  closed_on: string | null;
  /** When it was offered, and until when it can be claimed: null while it is not offered. */
  offered_on: string | null;
  offer_until: string | null;
  /** The recommendation, sealed to its author. */
  own: number;
}

/** A recommendation, sealed to each member who may decide on it. */
interface AwardReadersTable {
  mailbox: string;
  ref: string;
  account: string;
  payload: number;
  has_stepped_back: boolean;
}

/** What each member decided. Nobody but that member is told before the award is closed. */
interface AwardVotesTable {
  mailbox: string;
  ref: string;
  account: string;
  result: ActResult;
  day: string;
}

/** A decision with its reason, sealed to each reader. */
interface AwardDecisionsTable {
  mailbox: string;
  ref: string;
  account: string;
  reader: string;
  payload: number;
}

/** What a reporter can claim. It outlives the report, and so does the message that it stands in. */
interface AwardOffersTable {
  mailbox: string;
  /** b64 H of the secret that only the sealed offer has. */
  hash: string;
  ref: string;
  /** b64 H of the offer's envelope. */
  message: string;
  kind: 'money' | 'commendation';
  amount: number | null;
  currency: string | null;
  level: number | null;
  day: string;
  /** The last day on which it can be claimed. */
  until_day: string;
  claimed_on: string | null;
}
