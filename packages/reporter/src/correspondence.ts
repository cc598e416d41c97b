// Everything of a conversation that needs age, the lists of words or the log: loaded while somebody is still typing
// their words. What seals a report is no part of it, and does without it.

export { openReceipt } from '@bellbuoy/protocol';
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
