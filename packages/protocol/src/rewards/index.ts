export * from './closed-sets.ts';
export * from './money.ts';
export type * from './reward-rules.ts';
export * from './rules.ts';
export * from './split.ts';
