export { type Attention, openAttention } from './attention.ts';
export { listNoticeFailures } from './failures.ts';
export { type AttentionRoute, attentionHandlers } from './routes.ts';
export { type TriedWay, tryWays } from './try-ways.ts';
