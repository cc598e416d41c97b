// Everything that a report needs of age, the words and the log, and what comes after its questions: loaded while
// somebody is still typing, so that the first page is small.

export { verifyDescriptorProof } from '@bellbuoy/protocol';
export { Reminder, reminderDay } from './coming-back/reminder.ts';
export { KeepPanel } from './offline/keep-panel.ts';
export { sealReport } from './report/seal-report.ts';
export { verifyAcceptance } from './report/verify-acceptance.ts';
export { drawWords, wordsOf } from './report/words.ts';
export { WordsCard } from './report/words-step.ts';
