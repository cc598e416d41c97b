export * from './money.ts';
export * from './rules.ts';
export * from './split.ts';
