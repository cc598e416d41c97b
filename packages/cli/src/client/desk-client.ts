/** The staff API for programs: sign in, keep epochs ready, admit people, claim, open, answer, finish. */
export {
  claimCase,
  type OpenCase,
  readCase,
  readCases,
  readFollowUps,
  replyTo,
} from './desk-cases.ts';
export {
  type FactsFound,
  finishAs,
  finishAsOutOfScope,
  finishCase,
  type Grounds,
  type Outcome,
  reviewOutcome,
  vetAsInScope,
  vetFacts,
} from './desk-decisions.ts';
export { currentEpochKeyring, makeEpochs, readEpochs } from './desk-epochs.ts';
export { addNote } from './desk-notes.ts';
export { claimReport, openReport, readQueue } from './desk-opening.ts';
export { acceptInvitation, admit, type InvitationLink, invite } from './desk-people.ts';
export { scrubAsNoName } from './desk-scrub.ts';
export { type DeskAddress, type DeskSession, setUp, signIn } from './desk-session.ts';
