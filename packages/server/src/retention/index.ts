export { carryOutOrders } from './carry-out-orders.ts';
export { keepRetention, type RetentionRound } from './keep-retention.ts';
export { type PurgeJournal, purgeJournal, purgeJournals } from './purge-journal.ts';
export { replayPurges } from './replay-purges.ts';
export { withdrawReport } from './withdraw-report.ts';
