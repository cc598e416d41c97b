/** The staff API for programs: sign in, keep epochs ready, admit people, claim, open, answer, finish. */
export {
  claimReport,
  finishCase,
  type OpenCase,
  openReport,
  readCase,
  readCases,
  readFollowUps,
  readQueue,
  replyTo,
} from './desk-cases.ts';
export { currentEpochKeyring, makeEpochs, readEpochs } from './desk-epochs.ts';
export { addNote } from './desk-notes.ts';
export { acceptInvitation, admit, type InvitationLink, invite } from './desk-people.ts';
export { type DeskAddress, type DeskSession, readRoster, setUp, signIn } from './desk-session.ts';
