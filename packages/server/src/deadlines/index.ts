export { deadlineRules } from './deadline-rules.ts';
export { type DeadlineRules, type Due, dueDay, dueKind, nextDue, type Stage, warnDay } from './next-due.ts';
