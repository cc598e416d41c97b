export type { BatchRule } from './batch.ts';
export { enqueueClosed, publishAct } from './outbox.ts';
export { currentCheckpoint, proveLine, proveLines } from './prove.ts';
export { logRoutes } from './routes.ts';
export { type Sequenced, type SequencingRules, sequence } from './sequence.ts';
export { hashLeaf } from './tree.ts';
