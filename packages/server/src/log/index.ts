export type { BatchRule } from './batch.ts';
export { readShownHead } from './cosignatures.ts';
export { closedEntryWriter } from './entries.ts';
export { enqueueClosed, publishAct } from './outbox.ts';
export { PublishedLog } from './published-log.ts';
export { logRoutes } from './routes.ts';
export { type Sequenced, type SequencingRules, sequence } from './sequence.ts';
export { hashLeaf } from './tree.ts';
export { Witnessing } from './witnessing.ts';
