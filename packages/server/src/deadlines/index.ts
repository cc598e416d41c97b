export { deadlineRules } from './deadline-rules.ts';
export {
  answerDay,
  type DeadlineRules,
  type Due,
  dueDay,
  dueKind,
  nextDue,
  type Stage,
  warnDay,
} from './next-due.ts';
