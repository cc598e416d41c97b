// Everything that needs age, the lists of words or the log, and what comes after the questions: loaded while somebody
// is still typing, so that the first page is small.

export { openReceipt, verifyDescriptorProof } from '@bellbuoy/protocol';
export { Reminder, reminderDay } from './coming-back/reminder.ts';
export { checkLog } from './conversation/check-log.ts';
export {
  composeDeletion,
  composeExcerpt,
  composeMessage,
  envelopeIdOf,
} from './conversation/compose-message.ts';
export { findReceipt } from './conversation/find-receipt.ts';
export { deskOfKept, excerptOf } from './conversation/kept.ts';
export { readConversation } from './conversation/read-conversation.ts';
export { KeepFilesPanel } from './offline/keep-files-panel.ts';
export { KeepPanel } from './offline/keep-panel.ts';
export { sealReport } from './report/seal-report.ts';
export { verifyAcceptance } from './report/verify-acceptance.ts';
export { drawWords, wordsOf } from './report/words.ts';
export { WordsCard } from './report/words-step.ts';
